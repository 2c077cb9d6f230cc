using System.Globalization;
using System.Text.RegularExpressions;

namespace BridgeCoordinator.Server.Plans;

/// <summary>
/// One mapping of the file, read key by key. What is asked for becomes known; what nobody asked for is an error at
/// <see cref="Finish"/>. A wrong value is reported and read as a harmless stand-in, so that reading goes on to the next error.
/// </summary>
internal sealed partial class PlanSection(PlanMap map, PlanErrors errors)
{
    private readonly List<string> _known = [];

    public PlanErrors Errors => errors;

    public PlanMap Map => map;

    /// <summary>The value of a key, or nothing.</summary>
    public PlanNode? Take(string key, bool required = false)
    {
        _known.Add(key);
        var value = map.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
        if (value is null or PlanScalar { IsNothing: true })
        {
            if (required)
            {
                errors.Add(value ?? map, "plan.missing", ("key", key));
            }
            return null;
        }
        return value;
    }

    public PlanScalar? Scalar(string key, bool required = false) =>
        Take(key, required) switch
        {
            null => null,
            PlanScalar scalar => scalar,
            { } other => Misshapen<PlanScalar>(other, "một giá trị", "a single value"),
        };

    public string? Text(string key, int most, bool required = false) => Scalar(key, required) is { } scalar ? Plain(scalar, most) : null;

    /// <summary>A text as people write it: trimmed, one line, not endless.</summary>
    public string? Plain(PlanScalar scalar, int most)
    {
        var text = scalar.Text.Trim();
        var code = text.Length == 0 ? "plan.missing" : text.Length > most ? "plan.too-long" : text.Any(Unprintable) ? "plan.bad-text" : null;
        if (code is not null)
        {
            errors.Add(scalar, code, ("key", scalar.Path.Split('.')[^1]), ("most", $"{most}"));
            return null;
        }
        return text;
    }

    /// <summary>A text that matches; otherwise the error named.</summary>
    public string? Match(string key, Regex pattern, string code, bool required = false, int most = 64)
    {
        if (Scalar(key, required) is not { } scalar || (scalar.Text.Length > 512 && Plain(scalar, 512) is null))
        {
            return null;
        }
        if (pattern.IsMatch(scalar.Text))
        {
            return scalar.Text;
        }
        errors.Add(scalar, code, ("value", scalar.Text), ("most", $"{most}"));
        return null;
    }

    public string? Slug(string key, bool required, int most) => Match(key, most == 32 ? Slug32() : Slug64(), "plan.bad-id", required, most);

    public int? Number(string key, int least, int most, bool required = false)
    {
        if (Scalar(key, required) is not { } scalar)
        {
            return null;
        }
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        errors.Add(scalar, "plan.bad-number", ("value", scalar.Text), ("least", $"{least}"), ("most", $"{most}"));
        return null;
    }

    /// <summary>A number that may have a fraction, with a point whatever the machine's language.</summary>
    public double? Decimal(string key, double least, double most)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }
        if (double.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        errors.Add(scalar, "plan.bad-figure", ("value", scalar.Text), ("least", Say(least)), ("most", Say(most)));
        return null;

        static string Say(double bound) => bound.ToString("0.###", CultureInfo.InvariantCulture);
    }

    public bool? Truth(string key) => Word(key, ("true", (bool?)true), ("false", false));

    /// <summary>One of a few words.</summary>
    public T? Word<T>(string key, params (string Word, T Means)[] words) => Scalar(key) is { } scalar ? Word(scalar, words) : default;

    public T? Word<T>(PlanScalar scalar, params (string Word, T Means)[] words)
    {
        foreach (var (word, means) in words)
        {
            if (word == scalar.Text)
            {
                return means;
            }
        }
        errors.Add(scalar, "plan.bad-word", ("value", scalar.Text), ("words", string.Join(", ", words.Select(w => w.Word))));
        return default;
    }

    /// <summary>The items of a list; empty if there is none.</summary>
    public IReadOnlyList<PlanNode> Items(string key, int most, bool required = false)
    {
        switch (Take(key, required))
        {
            case null:
                return [];
            case PlanList list when list.Items.Count <= most:
                return list.Items;
            case PlanList list:
                errors.Add(list.Items[most], "plan.too-many", ("most", $"{most}"));
                return [];
            case { } other:
                Misshapen<PlanList>(other, "một danh sách", "a list");
                return [];
        }
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string>? Texts(string key, int most, int longest)
    {
        var texts = new List<string>();
        foreach (var item in Items(key, most))
        {
            if (item is not PlanScalar scalar)
            {
                Misshapen<PlanScalar>(item, "một giá trị", "a single value");
            }
            else if (Plain(scalar, longest) is { } text)
            {
                texts.Add(text);
            }
        }
        return texts.Count > 0 ? texts : null;
    }

    /// <summary>The sections of a list of mappings.</summary>
    public IEnumerable<PlanSection> Sections(string key, int most, bool required = false) =>
        Items(key, most, required).Select(Of).OfType<PlanSection>();

    public PlanSection? Section(string key, bool required = false) => Take(key, required) is { } node ? Of(node) : null;

    public PlanSection? Of(PlanNode node) =>
        node is PlanMap inner ? new PlanSection(inner, errors) : Misshapen<PlanSection>(node, "các mục 'tên: giá trị'", "keys with values");

    public static PlanSection? Of(PlanNode node, PlanErrors errors) => new PlanSection(new PlanMap(1, 1, "", []), errors).Of(node);

    /// <summary>Reports every key nobody asked for.</summary>
    public void Finish()
    {
        foreach (var key in map.Entries.Select(e => e.Key).Where(k => !_known.Contains(k.Text)))
        {
            var near = _known.Where(k => Distance.Between(k, key.Text) <= Math.Max(1, k.Length / 4)).MinBy(k => Distance.Between(k, key.Text));
            var hints = near is null ? (".", ".") : ($"; có phải '{near}'?", $"; did you mean '{near}'?");
            errors.Add(
                key.Line,
                key.Column,
                map.Path.Length == 0 ? key.Text : $"{map.Path}.{key.Text}",
                "plan.unknown-key",
                ("key", key.Text),
                ("hint-vi", hints.Item1),
                ("hint-en", hints.Item2)
            );
        }
    }

    private T? Misshapen<T>(PlanNode at, string vi, string en)
        where T : class
    {
        errors.Add(at, "plan.bad-shape", ("expected-vi", vi), ("expected-en", en));
        return null;
    }

    private static bool Unprintable(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    [GeneratedRegex(@"^[a-z0-9-]{1,32}\z")]
    private static partial Regex Slug32();

    [GeneratedRegex(@"^[a-z0-9-]{1,64}\z")]
    private static partial Regex Slug64();
}

/// <summary>How many letters apart two words are (Levenshtein), for "did you mean".</summary>
internal static class Distance
{
    public static int Between(string a, string b)
    {
        if (b.Length > 64)
        {
            return b.Length;
        }
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, before) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                before = Math.Min(Math.Min(row[j], before) + 1, diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                (diagonal, row[j]) = (row[j], before);
            }
        }
        return row[b.Length];
    }
}
