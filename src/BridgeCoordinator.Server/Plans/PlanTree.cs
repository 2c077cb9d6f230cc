using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BridgeCoordinator.Server.Plans;

/// <summary>
/// From text to a tree of places. Built from the parser's events, not from its representation model: that one resolves aliases (a
/// billion laughs in a kilobyte) and throws at the first double key, where we want every error at once.
/// </summary>
internal sealed class PlanTree
{
    private const int MostBytes = 24 * 1024 * 1024;
    private const int MostNodes = 3_000_000;
    private const int Deepest = 16;
    private const int LongestKey = 100;

    /// <summary>Every value keeps its place in words.</summary>
    private const long MostLettersOfPlaces = 128 * 1024 * 1024;

    private readonly PlanErrors _errors;
    private readonly Parser _parser;
    private int _nodes;
    private long _letters;

    private PlanTree(string yaml, PlanErrors errors) => (_errors, _parser) = (errors, new Parser(new StringReader(yaml)));

    /// <summary>The one document of the file, or nothing and at least one error.</summary>
    public static PlanNode? Grow(string yaml, PlanErrors errors)
    {
        if (Encoding.UTF8.GetByteCount(yaml) > MostBytes)
        {
            errors.Add(1, 1, "", "plan.too-large", ("most", "24 MiB"));
            return null;
        }
        try
        {
            return new PlanTree(yaml, errors).Document();
        }
        catch (YamlException e)
        {
            errors.Add((int)e.Start.Line, (int)e.Start.Column, "", "plan.syntax", ("detail", e.Message));
        }
        catch (Unreadable)
        {
            // Its error is in the list already.
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner trips over some broken texts instead of refusing them.
            errors.Add(1, 1, "", "plan.syntax", ("detail", e.Message));
        }
        return null;
    }

    private PlanNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            _errors.Add(1, 1, "", "plan.missing", ("key", "version"));
            return null;
        }
        _parser.Consume<DocumentStart>();
        var root = Node("", 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            throw Refuse(second, "", "plan.syntax", ("detail", "a second document"));
        }
        _parser.Consume<StreamEnd>();
        return root;
    }

    private PlanNode Node(string path, int depth)
    {
        var here = _parser.Current ?? throw new InvalidOperationException("The parser stands nowhere.");
        if (depth > Deepest)
        {
            throw Refuse(here, path, "plan.too-deep", ("most", "16"));
        }
        if (++_nodes > MostNodes || _letters > MostLettersOfPlaces)
        {
            throw Refuse(here, path, "plan.too-large", ("most", "3,000,000 values"));
        }
        if (here is AnchorAlias || here is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse(here, path, "plan.alias");
        }
        var (line, column) = Place(here);
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new PlanScalar(line, column, path, scalar.Value, scalar.Style != ScalarStyle.Plain);
        }
        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<PlanNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(Place($"{path}[{items.Count}]"), depth + 1));
            }
            return new PlanList(line, column, path, items);
        }
        _parser.Consume<MappingStart>();
        return Map(line, column, path, depth);
    }

    private PlanMap Map(int line, int column, string path, int depth)
    {
        var entries = new List<PlanEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(path, depth + 1) is not PlanScalar key)
            {
                throw Refuse(_parser.Current!, path, "plan.bad-shape", ("expected-vi", "tên mục"), ("expected-en", "a key"));
            }
            if (key.Text.Length > LongestKey)
            {
                _errors.Add(key.Line, key.Column, path, "plan.too-large", ("most", "100 letters of a key"));
                throw new Unreadable();
            }
            var value = Node(Place(path.Length == 0 ? key.Text : $"{path}.{key.Text}"), depth + 1);
            if (seen.TryAdd(key.Text, key.Line))
            {
                entries.Add(new PlanEntry(key, value));
            }
            else
            {
                _errors.Add(key.Line, key.Column, value.Path, "plan.duplicate", ("value", key.Text), ("line", $"{seen[key.Text]}"));
            }
        }
        return new PlanMap(line, column, path, entries);
    }

    private Unreadable Refuse(ParsingEvent at, string path, string code, params (string, string)[] arguments)
    {
        var (line, column) = Place(at);
        _errors.Add(line, column, path, code, arguments);
        return new Unreadable();
    }

    private string Place(string path)
    {
        _letters += path.Length;
        return path;
    }

    private static (int, int) Place(ParsingEvent at) => ((int)at.Start.Line, (int)at.Start.Column);

    /// <summary>The rest of the file cannot be told apart; what is wrong has been said.</summary>
    private sealed class Unreadable : Exception;
}
