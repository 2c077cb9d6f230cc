using System.Globalization;
using System.Net;
using BridgeCoordinator.Agent.Probes;

namespace BridgeCoordinator.Agent.Configuration;

/// <summary>
/// One mapping of the file, read key by key. What is asked for becomes known; what nobody asked for is an error at <see cref="Finish"/>,
/// with the known key nearest to it. A wrong value is reported and reading goes on to the next error.
/// </summary>
internal sealed class AgentSection(AgentMap map, List<AgentFileError> errors, string folder)
{
    private readonly List<string> _known = [];

    /// <summary>The folder relative paths in the file start from.</summary>
    public string Folder => folder;

    public AgentMap Map => map;

    public bool Has(string key) => map.Entries.Any(e => e.Key.Text == key && e.Value is not AgentScalar { IsNothing: true });

    public AgentNode? Take(string key, bool required = false)
    {
        _known.Add(key);
        var value = map.Entries.FirstOrDefault(e => e.Key.Text == key).Value;
        if (value is not (null or AgentScalar { IsNothing: true }))
        {
            return value;
        }
        return required ? Wrong<AgentNode>(value ?? map, $"Thiếu '{key}'.", $"'{key}' is missing.") : null;
    }

    public AgentScalar? Scalar(string key, bool required = false) =>
        Take(key, required) switch
        {
            null => null,
            AgentScalar scalar => scalar,
            var other => Wrong<AgentScalar>(other, "Ở đây cần một giá trị.", "Expected a single value here."),
        };

    public string? Text(string key, int most, bool required = false) =>
        Scalar(key, required) is not { } scalar ? null
        : scalar.Text.Trim() is { Length: > 0 } text && text.Length <= most && !text.Any(char.IsControl) ? text
        : Wrong<string>(scalar, $"Cần một dòng chữ, tối đa {most} ký tự.", $"Expected one line of at most {most} characters.");

    /// <summary>A number that may be written 12, 0.5 or -3.</summary>
    public double? Real(string key) =>
        Scalar(key) is not { } scalar ? null
        : double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : Not<double?>(scalar, "một số", "a number");

    public int? Number(string key, int least, int most) =>
        Scalar(key) is not { } scalar ? null
        : int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : Not<int?>(scalar, $"số nguyên từ {least} đến {most}", $"a whole number from {least} to {most}");

    public bool? Truth(string key) =>
        Scalar(key) is not { } scalar ? null : scalar.Text switch { "true" => true, "false" => false, _ => Not<bool?>(scalar, "true hoặc false", "true or false") };

    /// <summary>One of a few words; the first where none is written.</summary>
    public string Word(string key, params string[] words) =>
        Scalar(key) is not { } scalar ? words[0]
        : words.Contains(scalar.Text) ? scalar.Text
        : Not<string>(scalar, $"một trong: {string.Join(", ", words)}", $"one of: {string.Join(", ", words)}") ?? words[0];

    /// <summary><c>500ms</c>, <c>5s</c>, <c>2m</c>, <c>24h</c>.</summary>
    public TimeSpan? Duration(string key, TimeSpan least, TimeSpan most) =>
        Scalar(key) is not { } scalar ? null
        : Parsed(scalar.Text) is { } duration && duration >= least && duration <= most ? duration
        : Not<TimeSpan?>(scalar, $"thời lượng như 500ms, 5s, 2m, 24h, từ {Said(least)} đến {Said(most)}", $"a duration like 500ms, 5s, 2m or 24h, from {Said(least)} to {Said(most)}");

    /// <summary>Where a value deserves a note (<c>warn</c>) and where it will not do (<c>fail</c>), the way round they always are.</summary>
    public Bounds Bounds(double warn, double fail)
    {
        var bounds = new Bounds(warn, fail) with { Warn = Real("warn") ?? warn, Fail = Real("fail") ?? fail };
        if (bounds.Fail == bounds.Warn || (bounds.Fail < bounds.Warn) == bounds.LowIsBad)
        {
            return bounds;
        }
        var (vi, en) = bounds.LowIsBad ? ("không cao hơn", "not be above") : ("không thấp hơn", "not be below");
        return Wrong<Bounds>(map, $"'fail' ({bounds.Fail}) phải {vi} 'warn' ({bounds.Warn}).", $"'fail' ({bounds.Fail}) must {en} 'warn' ({bounds.Warn}).") ?? new Bounds(warn, fail);
    }

    public string? Host(string key) =>
        Text(key, 253, required: true) is not { } host ? null
        : Uri.CheckHostName(host) is not UriHostNameType.Unknown ? host
        : Wrong<string>(key, "tên máy hoặc địa chỉ IP", "a host name or an IP address");

    public Target? Target(string key, int? usualPort, string? usualHost = null) =>
        usualHost is not null && !Has(key) && Take(key) is null ? new Target(usualHost, usualPort!.Value)
        : Text(key, 260, required: true) is not { } text ? null
        : Probes.Target.Of(text, usualPort) ?? Wrong<Target>(key, usualPort is null ? "máy:cổng" : "máy hoặc máy:cổng", usualPort is null ? "host:port" : "a host, or host:port");

    public Uri? Url(string key) =>
        Text(key, 2_000, required: true) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : Wrong<Uri>(key, "địa chỉ http:// hoặc https://", "an address with http:// or https://");

    public IPAddress? Address(string key) => Text(key, 64) is not { } text ? null : IPAddress.TryParse(text, out var address) ? address : Wrong<IPAddress>(key, "địa chỉ IP", "an IP address");

    /// <summary>The name of a file, from the file's own folder.</summary>
    public string? FileName(string key) => Text(key, 255) is { } file ? Path.Combine(folder, file) : null;

    /// <summary>A secret: written here, or better in a file only the agent may read, named by <c>…File</c>.</summary>
    public string? Secret(string key)
    {
        var (here, file) = (Text(key, 128), Text(key + "File", 255));
        if (file is null)
        {
            return here;
        }
        try
        {
            return File.ReadAllText(Path.Combine(folder, file)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Wrong<string>(Take(key + "File")!, $"Không đọc được '{file}'.", $"'{file}' cannot be read: {e.Message}");
        }
    }

    public IReadOnlyList<AgentScalar> Scalars(string key)
    {
        if (Take(key) is not { } node)
        {
            return [];
        }
        var items = node is AgentList list ? list.Items : [node];
        foreach (var item in items.Where(i => i is not AgentScalar))
        {
            Wrong<object>(item, "Ở đây cần một giá trị.", "Expected a single value here.");
        }
        return [.. items.OfType<AgentScalar>()];
    }

    public AgentSection? Section(string key) => Take(key) is { } node ? Of(node) : null;

    public AgentSection? Of(AgentNode node) =>
        node is AgentMap inner ? new AgentSection(inner, errors, folder) : Wrong<AgentSection>(node, "Ở đây cần các mục 'tên: giá trị'.", "Expected keys with values here.");

    /// <summary>The value of a key is not what it should be.</summary>
    public T? Wrong<T>(string key, string vi, string en) => Not<T>(Scalar(key)!, vi, en);

    public T? Not<T>(AgentScalar at, string vi, string en) => Wrong<T>(at, $"'{at.Text}' không phải {vi}.", $"'{at.Text}' is not {en}.");

    public T? Wrong<T>(AgentNode at, string vi, string en)
    {
        errors.Add(new AgentFileError(at.Line, at.Column, at.Path, vi, en));
        return default;
    }

    /// <summary>Reports every key nobody asked for.</summary>
    public void Finish()
    {
        foreach (var (key, value) in map.Entries.Where(e => !_known.Contains(e.Key.Text)))
        {
            var near = Near.To(key.Text, _known);
            var (vi, en) = near is null ? (".", ".") : ($"; có phải '{near}'?", $"; did you mean '{near}'?");
            errors.Add(new AgentFileError(key.Line, key.Column, value.Path, $"Không có mục '{key.Text}'{vi}", $"There is no key '{key.Text}'{en}"));
        }
    }

    private static TimeSpan? Parsed(string text)
    {
        var unit = text.TrimStart("0123456789.".ToCharArray());
        var per = unit switch { "ms" => 0.001, "s" => 1, "m" => 60, "h" => 3_600, _ => 0 };
        return per > 0 && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e6 ? TimeSpan.FromSeconds(number * per) : null;
    }

    private static string Said(TimeSpan duration) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(duration.TotalHours >= 1 ? duration.TotalHours : duration.TotalMinutes >= 1 ? duration.TotalMinutes : duration.TotalSeconds >= 1 ? duration.TotalSeconds : duration.TotalMilliseconds)}{(duration.TotalHours >= 1 ? "h" : duration.TotalMinutes >= 1 ? "m" : duration.TotalSeconds >= 1 ? "s" : "ms")}"
        );
}
