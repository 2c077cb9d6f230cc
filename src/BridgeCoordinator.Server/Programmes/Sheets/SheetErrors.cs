using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Programmes.Sheets;

/// <summary>Collects what is wrong with one file, each in its cell, in the words of the problem catalogue.</summary>
internal sealed class SheetErrors
{
    private const int Most = 1_000;
    private readonly List<PlanError> all = [];

    public bool Any => all.Count > 0;

    public void Add(int row, int column, string code, params (string Name, string Value)[] arguments) =>
        Add(row, column, new Refusal(code, arguments.ToDictionary(a => a.Name, a => Short(a.Value))));

    public void Add(int row, int column, Refusal refusal)
    {
        if (all.Count < Most)
        {
            var body = Refusals.Body(refusal);
            all.Add(new PlanError(row, column, Place(row, column), body.Code, body.Vi, body.En));
        }
    }

    /// <summary>The refusal of the whole file.</summary>
    public IResult ToResult() =>
        Refusals.Problem(
            new Refusal("report.invalid", new Dictionary<string, string> { ["detail"] = all[0].Path }),
            new Dictionary<string, object?> { ["errors"] = all.OrderBy(e => e.Line).ThenBy(e => e.Column).ToList() }
        );

    /// <summary>As a spreadsheet names a cell: <c>C7</c>.</summary>
    private static string Place(int row, int column)
    {
        var letters = "";
        for (var n = column; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static string Short(string value) => value.Length <= 120 ? value : value[..120] + "…";
}
