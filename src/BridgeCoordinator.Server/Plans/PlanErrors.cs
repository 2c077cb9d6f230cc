using System.Collections.Frozen;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Collects the errors of one file. Codes are contract, sentences are not.</summary>
internal sealed partial class PlanErrors
{
    /// <summary>Beyond these a file is not a plan with mistakes but another file.</summary>
    private const int Most = 1_000;

    private static readonly FrozenDictionary<string, Problem> Sentences = new Problem[]
    {
        new("plan.syntax", 422, "YAML viết sai: {detail}", "This is not YAML: {detail}"),
        new("plan.too-large", 422, "Quá lớn: tối đa {most}.", "Too large: at most {most}."),
        new("plan.too-deep", 422, "Lồng quá {most} tầng.", "Nested deeper than {most} levels."),
        new("plan.alias", 422, "Không dùng được neo và bí danh (& và *) của YAML.", "Anchors and aliases (& and *) are not allowed."),
        new("plan.bad-version", 422, "Phiên bản tệp '{value}' không đọc được; chỉ có phiên bản 1.", "Version '{value}' cannot be read; there is only version 1."),
        new("plan.missing", 422, "Thiếu '{key}'.", "'{key}' is missing."),
        new("plan.unknown-key", 422, "Không có mục '{key}'{hint-vi}", "There is no key '{key}'{hint-en}"),
        new("plan.duplicate", 422, "'{value}' bị lặp; lần đầu ở dòng {line}.", "'{value}' is there twice; first on line {line}."),
        new("plan.bad-shape", 422, "Ở đây cần {expected-vi}.", "Expected {expected-en} here."),
        new("plan.bad-word", 422, "'{value}' không hợp lệ; chọn một trong: {words}.", "'{value}' is none of: {words}."),
        new("plan.bad-id", 422, "Mã '{value}' chỉ được gồm chữ thường không dấu, số và gạch nối, tối đa {most} ký tự.", "The id '{value}' may hold only a–z, 0–9 and hyphens, at most {most} characters."),
        new("plan.bad-path", 422, "Đường dẫn đơn vị '{value}' phải có dạng tinh/don-vi.", "The path '{value}' must look like province/body: slugs of a–z, 0–9 and hyphens, at most 8."),
        new("plan.bad-code", 422, "Mã điểm cầu '{value}' phải gồm 2–16 ký tự A–Z, 0–9 hoặc gạch nối.", "The point code '{value}' must be 2–16 of A–Z, 0–9 and hyphen."),
        new("plan.bad-date", 422, "'{value}' không phải {expected-vi}.", "'{value}' is not {expected-en}."),
        new("plan.bad-range", 422, "Kết thúc ({to}) phải sau bắt đầu ({from}).", "The end ({to}) must come after the beginning ({from})."),
        new("plan.bad-offset", 422, "'{value}' không phải mốc như T-60m hoặc T-1d@14:00.", "'{value}' is not an offset like T-60m or T-1d@14:00."),
        new("plan.bad-zone", 422, "Không có múi giờ IANA '{value}'.", "There is no IANA time zone '{value}'."),
        new("plan.bad-number", 422, "'{value}' không phải số nguyên từ {least} đến {most}.", "'{value}' is not a whole number from {least} to {most}."),
        new("plan.bad-figure", 422, "'{value}' không phải số từ {least} đến {most}.", "'{value}' is not a number from {least} to {most}."),
        new("plan.bad-phone", 422, "'{value}' không phải số điện thoại.", "'{value}' is not a phone number."),
        new("plan.bad-reference", 422, "Không có buổi '{value}' để tính giờ theo.", "There is no session '{value}' to count from."),
        new("plan.no-level", 422, "Chương trình không có cấp '{value}'; các cấp: {words}.", "The programme has no level '{value}'; it has: {words}."),
        new("plan.no-unit", 422, "Đơn vị chủ trì '{value}' không có trong 'units'.", "The host '{value}' is none of the 'units'."),
        new("plan.unknown-session", 422, "Không có buổi '{value}'; các buổi: {words}.", "There is no session '{value}'; there are: {words}."),
        new("plan.circle", 422, "Giờ của buổi '{value}' vòng lại chính nó.", "The start of '{value}' hangs on itself."),
        new("plan.check-source", 422, "Nội dung kiểm tra '{value}' cần nguồn không có trong 'answeredBy'.", "The check '{value}' needs somebody who is not in 'answeredBy'."),
        new("plan.site-shared", 422, "Địa điểm '{value}' đã thuộc điểm cầu ở dòng {line}; ghi rõ 'site' khác.", "The site '{value}' already seats the point on line {line}; give this one a 'site' of its own."),
        new("plan.too-long", 422, "Dài quá {most} ký tự.", "Longer than {most} characters."),
        new("plan.too-many", 422, "Nhiều quá {most} mục.", "More than {most} entries."),
        new("plan.bad-text", 422, "Có ký tự điều khiển.", "It holds control characters."),
    }
        .Concat(OfRosters)
        .ToFrozenDictionary(p => p.Code);

    private readonly List<PlanError> _all = [];

    public IReadOnlyList<PlanError> InOrder() => [.. _all.OrderBy(e => e.Line).ThenBy(e => e.Column).ThenBy(e => e.Code, StringComparer.Ordinal)];

    public bool Any => _all.Count > 0;

    /// <summary>No more are taken: whoever reads may stop.</summary>
    public bool Full => _all.Count >= Most;

    public void Add(PlanNode at, string code, params (string Name, string Value)[] arguments) => Add(at.Line, at.Column, at.Path, code, arguments);

    public void Add(int line, int column, string path, string code, params (string Name, string Value)[] arguments)
    {
        if (Full)
        {
            return;
        }
        var sentence = Sentences[code];
        var named = arguments.ToDictionary(a => a.Name, a => Short(a.Value));
        _all.Add(new PlanError(line, column, path, code, sentence.Say(named, vietnamese: true), sentence.Say(named, vietnamese: false)));
    }

    private static string Short(string value)
    {
        var clean = new string([.. value.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return clean.Length <= 160 ? clean : clean[..160] + "…";
    }
}
