using System.IO.Compression;
using System.Text;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Plans.Rosters;
using MiniExcelLibs;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>Files made to hurt, real ones. Each is refused in a sentence, and reading it is given up before it costs memory.</summary>
public class HostileFiles
{
    private const long Mebibyte = 1024 * 1024;

    [Fact]
    public void Bytes_of_another_encoding_are_refused_with_their_row()
    {
        // Windows-1258: ư is F4 or FD, ờ is ơ and a mark. A comma before it is a column more.
        byte[] file = [.. Encoding.UTF8.GetBytes($"{Rosters.Header}\nBD,Biên phòng,nghe-an/bd\nDHV,Tr"), 0xFD, 0xF5, 0xCC, .. "ng,nghe-an/dhv\n"u8];

        Assert.Equal(["3:2 roster.encoding"], Rosters.Places(Rosters.Read(file)));
    }

    [Fact]
    public void Half_a_character_of_UTF_16_is_refused_with_its_row()
    {
        byte[] file = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Rosters.Header}\nDHV,"), 0x00, 0xD8, 0x41, 0x00];

        Assert.Equal(["2:1 roster.encoding"], Rosters.Places(Rosters.Read(file)));
    }

    [Fact]
    public void A_formula_is_refused_in_CSV_and_in_a_workbook_whatever_value_it_shows()
    {
        var csv = Rosters.Read($"{Rosters.Header}\nDHV,=1+1,nghe-an/dhv");
        var xlsx = Rosters.Read(Book("<row r=\"1\">{0}</row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>DHV</v></c><c r=\"B2\" t=\"str\"><f>CONCAT(\"Vi\",\"nh\")</f><v>Vinh</v></c><c r=\"C2\" t=\"str\"><v>a/b</v></c></row>"));
        var error = Rosters.Read(Book("<row r=\"1\">{0}</row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>DHV</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c><c r=\"C2\" t=\"str\"><v>a/b</v></c></row>"));

        Assert.Equal(["2:2 roster.formula"], Rosters.Places(csv));
        Assert.Equal(["2:2 roster.formula"], Rosters.Places(xlsx));
        Assert.Contains("2:2 roster.error-cell", Rosters.Places(error));
    }

    [Fact]
    public void A_million_rows_are_given_up_at_the_first_too_many()
    {
        var csv = new StringBuilder(Rosters.Header).Append('\n');
        for (var i = 0; i < 1_000_000; i++)
        {
            csv.Append(i).Append(",a,b\n");
        }
        var file = Encoding.UTF8.GetBytes(csv.ToString());
        var good = new StringBuilder(Rosters.Header).Append('\n');
        for (var i = 0; i <= RosterFile.MostPoints; i++)
        {
            good.Append('P').Append(i).Append(",Xã ").Append(i).Append(",a/x").Append(i).Append('\n');
        }

        // A thousand errors, and that is all anybody reads of it.
        Assert.Equal(1_000, Costing(64, () => Rosters.Places(Rosters.Read(file))).Count);
        Assert.Equal([$"{RosterFile.MostPoints + 2}:1 roster.too-many-rows"], Rosters.Places(Rosters.Read(good.ToString())));
    }

    [Fact]
    public void A_workbook_of_a_million_rows_is_given_up_too()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Skeleton(zip);
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
            sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            sheet.Write($"<row r=\"1\">{Cells(1, "Code", "Name", "Organisation")}</row>");
            for (var i = 2; i <= 1_000_000; i++)
            {
                sheet.Write($"<row r=\"{i}\"><c r=\"A{i}\" t=\"str\"><v>P{i}</v></c><c r=\"B{i}\" t=\"str\"><v>Xa</v></c><c r=\"C{i}\" t=\"str\"><v>a/{i}</v></c></row>");
            }
            sheet.Write("</sheetData></worksheet>");
        }

        Assert.Equal(["50002:1 roster.too-many-rows"], Costing(640, () => Rosters.Places(Rosters.Read(file.ToArray()))));
    }

    [Fact]
    public void A_cell_of_ten_megabytes_is_refused_without_being_copied()
    {
        var csv = Encoding.UTF8.GetBytes($"{Rosters.Header}\nDHV,{new string('a', 10_000_000)},nghe-an/dhv\n");
        var inSheet = Book($"<row r=\"1\">{{0}}</row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>DHV</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>{new string('a', 10_000_000)}</t></is></c><c r=\"C2\" t=\"str\"><v>a/b</v></c></row>");
        var shared = Book("<row r=\"1\">{0}</row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>DHV</v></c><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"str\"><v>a/b</v></c></row>", new string('a', 10_000_000));

        Assert.Equal(["2:2 plan.too-long"], Costing(2, () => Rosters.Places(Rosters.Read(csv))));
        Assert.Equal(["2:2 plan.missing", "2:2 plan.too-long"], Costing(2, () => Rosters.Places(Rosters.Read(inSheet))));
        Assert.Equal(["2:2 plan.missing", "2:2 plan.too-long"], Costing(2, () => Rosters.Places(Rosters.Read(shared))));
    }

    [Fact]
    public void A_bomb_that_says_how_much_it_holds_is_not_unpacked()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Skeleton(zip);
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[Mebibyte];
            for (var i = 0; i < 600; i++)
            {
                sheet.Write(zeros);
            }
        }

        Assert.True(file.Length < Mebibyte);
        Assert.Equal(["1:1 roster.too-large"], Costing(2, () => Rosters.Places(Rosters.Read(file.ToArray()))));
    }

    [Fact]
    public void A_bomb_that_lies_about_it_bursts_on_its_lie()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Skeleton(zip);
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open());
            sheet.Write($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">{Cells(1, "Code", "Name", "Organisation")}</row><row r=\"2\"><c><is><t>");
            for (var i = 0; i < 300; i++)
            {
                sheet.Write(new string('a', (int)Mebibyte));
            }
        }
        var bytes = file.ToArray();
        Lie(bytes, "xl/worksheets/sheet1.xml", 4096);

        Assert.Equal(["1:1 roster.not-a-workbook"], Costing(2, () => Rosters.Places(Rosters.Read(bytes))));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"5\"/><row r=\"2\"><c t=\"str\"><v>x</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>99</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"1\">")]
    public void Xml_that_plays_games_is_no_workbook(string sheet) => Assert.Equal(["1:1 roster.not-a-workbook"], Rosters.Places(Rosters.Read(Book(sheet, null, whole: true))));

    [Fact]
    public void An_old_workbook_and_a_locked_one_are_no_workbook() =>
        Assert.Equal(["1:1 roster.not-a-workbook"], Rosters.Places(Rosters.Read((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])));

    [Fact]
    public void A_bomb_of_YAML_anchors_is_refused_at_the_first_anchor()
    {
        var bomb = new StringBuilder("version: 1\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 'b'; i <= 'i'; i++)
        {
            bomb.Append(i).Append(": &").Append(i).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*{(char)(i - 1)}", 9)).Append("]\n");
        }

        Assert.Equal(["2:4 plan.alias"], Costing(2, () => PlanFileTests.Read(bomb.ToString()).Errors.Select(e => $"{e.Line}:{e.Column} {e.Code}")));
    }

    [Fact]
    public void A_key_of_megabytes_over_a_long_list_is_refused_before_it_is_said_for_every_item()
    {
        var bomb = $"version: 1\n? {new string('k', 2 * (int)Mebibyte)}\n: [{string.Join(',', Enumerable.Repeat('1', 100_000))}]\n";

        Assert.Equal(["2:3 plan.too-large"], Costing(64, () => PlanFileTests.Read(bomb).Errors.Select(e => $"{e.Line}:{e.Column} {e.Code}")));
    }

    [Fact]
    public void Long_keys_one_under_another_are_refused_before_their_places_fill_the_memory()
    {
        var bomb = new StringBuilder("version: 1\n");
        for (var depth = 0; depth < 13; depth++)
        {
            bomb.Append(' ', depth).Append('k', 100).Append(":\n");
        }
        bomb.Append(' ', 13).Append('[').AppendJoin(',', Enumerable.Repeat('1', 400_000)).Append("]\n");

        Assert.Contains(Costing(512, () => PlanFileTests.Read(bomb.ToString()).Errors.Select(e => e.Code)), code => code == "plan.too-large");
    }

    [Fact]
    public void What_another_program_wrote_is_read()
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { new { Code = "DHV", Name = "Trường Đại học Vinh", Organisation = "nghe-an/dhv", Summoned = 120 } });

        Assert.Equal(("Trường Đại học Vinh", 120), Rosters.Good(Rosters.Read(file.ToArray())).Roster.Select(l => (l.Name, l.Summoned)).Single());
    }

    /// <summary>Runs it and fails if it allocated more than this many mebibytes.</summary>
    private static List<string> Costing(int mebibytes, Func<IEnumerable<string>> read)
    {
        _ = read().Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var places = read().ToList();
        var cost = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(cost <= mebibytes * Mebibyte, $"Reading it allocated {cost / Mebibyte} MiB, more than {mebibytes}.");
        return places;
    }

    /// <summary>A workbook with these rows; <c>{0}</c> becomes the header's cells.</summary>
    private static byte[] Book(string rows, string? shared = null, bool whole = false)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Skeleton(zip);
            var filled = rows.Replace("{0}", Cells(1, "Code", "Name", "Organisation"), StringComparison.Ordinal);
            Write(zip, "xl/worksheets/sheet1.xml", whole ? rows : $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{filled}</sheetData></worksheet>");
            if (shared is not null)
            {
                Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{shared}</t></si></sst>");
            }
        }
        return file.ToArray();
    }

    private static void Skeleton(ZipArchive zip)
    {
        Write(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Write(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static string Cells(int row, params string[] texts) =>
        string.Concat(texts.Select((text, i) => $"<c r=\"{(char)('A' + i)}{row}\" t=\"str\"><v>{text}</v></c>"));

    /// <summary>Writes another unpacked size where the directory of the archive says it.</summary>
    private static void Lie(byte[] zip, string entry, int size)
    {
        var name = Encoding.ASCII.GetBytes(entry);
        for (var at = 0; at < zip.Length - 46; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8) && zip.AsSpan(at + 46).StartsWith(name))
            {
                BitConverter.GetBytes(size).CopyTo(zip, at + 24);
                return;
            }
        }
        throw new InvalidOperationException($"There is no {entry} in the archive.");
    }
}
