using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BridgeCoordinator.Agent.Configuration;

/// <summary>A place in the agent's file and what stands there. Lines and columns count from 1.</summary>
internal abstract record AgentNode(int Line, int Column, string Path);

internal sealed record AgentScalar(int Line, int Column, string Path, string Text, bool Quoted) : AgentNode(Line, Column, Path)
{
    /// <summary>Written down as nothing: as good as absent.</summary>
    public bool IsNothing => !Quoted && Text is "" or "~" or "null";
}

internal sealed record AgentList(int Line, int Column, string Path, IReadOnlyList<AgentNode> Items) : AgentNode(Line, Column, Path);

internal sealed record AgentMap(int Line, int Column, string Path, IReadOnlyList<(AgentScalar Key, AgentNode Value)> Entries) : AgentNode(Line, Column, Path);

/// <summary>
/// From text to a tree of places, as the Server's <c>PlanTree</c>: from the parser's events, because its own model resolves aliases (a
/// billion laughs in a kilobyte) and forgets where things stood. The two projects may not know each other; a file this small costs less
/// than a project between them.
/// </summary>
internal sealed class AgentYaml
{
    private const int MostCharacters = 256 * 1024;
    private const int Deepest = 8;

    private readonly List<AgentFileError> _errors;
    private readonly Parser _parser;

    private AgentYaml(string yaml, List<AgentFileError> errors) => (_errors, _parser) = (errors, new Parser(new StringReader(yaml)));

    /// <summary>The one mapping the file is, or nothing and at least one error.</summary>
    public static AgentMap? Grow(string yaml, List<AgentFileError> errors)
    {
        if (yaml.Length > MostCharacters)
        {
            errors.Add(new AgentFileError(1, 1, "", "Tệp quá lớn (tối đa 256 KiB).", "The file is too large (at most 256 KiB)."));
            return null;
        }
        try
        {
            return new AgentYaml(yaml, errors).Document();
        }
        catch (YamlException e)
        {
            errors.Add(Syntax((int)e.Start.Line, (int)e.Start.Column, "", e.Message));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner trips over some broken texts instead of refusing them.
            errors.Add(Syntax(1, 1, "", e.Message));
        }
        return null;
    }

    private AgentMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            _errors.Add(new AgentFileError(1, 1, "", "Tệp trống.", "The file is empty."));
            return null;
        }
        _parser.Consume<DocumentStart>();
        var root = Node("", 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            throw Refused(second, "a second document");
        }
        if (root is AgentMap map)
        {
            return map;
        }
        _errors.Add(Syntax(root.Line, root.Column, "", "keys with values were expected"));
        return null;
    }

    private AgentNode Node(string path, int depth)
    {
        var here = _parser.Current ?? throw new InvalidOperationException("The parser stands nowhere.");
        if (depth > Deepest)
        {
            throw Refused(here, $"nested deeper than {Deepest} levels");
        }
        if (here is AnchorAlias || here is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refused(here, "anchors and aliases (& and *) are not allowed");
        }
        var (line, column) = ((int)here.Start.Line, (int)here.Start.Column);
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new AgentScalar(line, column, path, scalar.Value, scalar.Style != ScalarStyle.Plain);
        }
        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<AgentNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node($"{path}[{items.Count}]", depth + 1));
            }
            return new AgentList(line, column, path, items);
        }
        _parser.Consume<MappingStart>();
        return Map(line, column, path, depth);
    }

    private AgentMap Map(int line, int column, string path, int depth)
    {
        var entries = new List<(AgentScalar Key, AgentNode Value)>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(path, depth + 1) is not AgentScalar key)
            {
                throw Refused(_parser.Current!, "a key must be a single word");
            }
            var value = Node(path.Length == 0 ? key.Text : $"{path}.{key.Text}", depth + 1);
            if (entries.FirstOrDefault(e => e.Key.Text == key.Text).Key is { } first)
            {
                _errors.Add(new AgentFileError(key.Line, key.Column, value.Path, $"'{key.Text}' bị lặp; lần đầu ở dòng {first.Line}.", $"'{key.Text}' is there twice; first on line {first.Line}."));
                continue;
            }
            entries.Add((key, value));
        }
        return new AgentMap(line, column, path, entries);
    }

    private static YamlException Refused(ParsingEvent at, string detail) => new(at.Start, at.End, detail);

    private static AgentFileError Syntax(int line, int column, string path, string detail) => new(line, column, path, $"YAML viết sai: {detail}", $"This is not YAML: {detail}");
}
