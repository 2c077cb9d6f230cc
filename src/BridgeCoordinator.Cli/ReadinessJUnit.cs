using System.Globalization;
using System.Text;
using System.Xml;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary>
/// A readiness report as JUnit XML, which every build server shows: a wave is a suite, a point a test case. Not ready is a failure, no answer an error; waived,
/// optional and pending points are skipped, with the reason.
/// </summary>
internal static class ReadinessJUnit
{
    private enum Outcome
    {
        Passed,
        Failure,
        Error,
        Skipped,
    }

    public static string Of(ReadinessReport report)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"{report.ConferenceId}/{report.SessionId}/{report.WaveId}#{report.Run}");
            xml.WriteAttributeString("tests", Number(report.Points.Count));
            foreach (var (name, outcome) in new[] { ("failures", Outcome.Failure), ("errors", Outcome.Error), ("skipped", Outcome.Skipped) })
            {
                xml.WriteAttributeString(name, Number(report.Points.Count(point => Judge(point).Outcome == outcome)));
            }
            xml.WriteAttributeString("time", "0");
            xml.WriteAttributeString("timestamp", report.ServerTime.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
            foreach (var point in report.Points)
            {
                Write(xml, report, point);
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter xml, ReadinessReport report, ReadinessOfPoint point)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{report.ConferenceId}.{report.SessionId}.{report.WaveId}");
        xml.WriteAttributeString("name", Clean($"{point.Point} {point.Name}"));
        xml.WriteAttributeString("time", "0");
        var (outcome, message) = Judge(point);
        if (outcome != Outcome.Passed)
        {
            xml.WriteStartElement(outcome.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Clean(message));
            if (outcome is Outcome.Failure or Outcome.Error)
            {
                xml.WriteAttributeString("type", point.Readiness.ToString());
                xml.WriteString(Clean(string.Join('\n', point.Checks.Select(ReadinessText.Say))));
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static (Outcome Outcome, string Message) Judge(ReadinessOfPoint point) =>
        point.Readiness switch
        {
            Readiness.Ready or Readiness.ReadyWithNotes => (Outcome.Passed, ""),
            Readiness.Waived => (Outcome.Skipped, ReadinessText.Waived(point) ?? "waived"),
            Readiness.Pending => (Outcome.Skipped, "not answered yet"),
            var left when !point.Required => (Outcome.Skipped, $"optional, {left}"),
            Readiness.NotReady => (Outcome.Failure, string.Join(", ", point.Checks.Select(check => check.Check))),
            _ => (Outcome.Error, "no answer at the deadline"),
        };

    /// <summary>What XML 1.0 cannot hold is left out: evidence comes from devices.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
