using System.Text;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Tests.Plans;

public class RosterFileTests
{
    [Fact]
    public void Every_column_is_read_under_its_Vietnamese_name_and_under_its_English_one()
    {
        var vi = Rosters.Good(
            """
            Mã điểm cầu;Tên điểm cầu;Loại;Đơn vị;Địa điểm;Triệu tập;Nhà mạng chính;Nhà mạng dự phòng;Vùng điện;Bắt buộc;Các buổi;Cán bộ kỹ thuật;Điện thoại cán bộ kỹ thuật;Cán bộ dự phòng;Điện thoại cán bộ dự phòng;Lãnh đạo phụ trách;Điện thoại lãnh đạo
            DHV;Trường Đại học Vinh;university;nghe-an/dhv;nghe-an/dhv/hoi-truong-a;120;VNPT;Viettel;vinh-2;không;sang, chieu;Nguyễn Văn An;+84 912 345 678;Trần Thị Bình;0238 555 01;Lê Minh;0238 555-02
            """
        );
        var en = Rosters.Good(
            """
            LEADER PHONE,leader,deputy phone,Deputy,operator phone,operator,sessions,required,power zone,backup carrier,main carrier,summoned,site,organisation,kind,name,code
            0238 555-02,Lê Minh,0238 555 01,Trần Thị Bình,+84 912 345 678,Nguyễn Văn An,sang chieu,no,vinh-2,Viettel,VNPT,120,nghe-an/dhv/hoi-truong-a,nghe-an/dhv,university,Trường Đại học Vinh,DHV
            """
        );

        var line = Assert.Single(vi.Roster);
        Assert.Equal(("DHV", "Trường Đại học Vinh", "university", 120, "vinh-2", false), (line.Code, line.Name, line.Kind, line.Summoned, line.PowerZone, line.Required));
        Assert.Equal(("nghe-an/dhv", "nghe-an/dhv/hoi-truong-a"), (line.OrganizationId, line.SiteId));
        Assert.Equal(["sang", "chieu"], line.Sessions);
        Assert.Equal([new SiteLine(LineRole.Main, "VNPT"), new SiteLine(LineRole.Backup, "Viettel")], line.Lines);
        Assert.Equal([ContactRole.Operator, ContactRole.Deputy, ContactRole.Leader], line.Contacts.Select(c => c.Role));
        Assert.Equal(["Nguyễn Văn An +84 912 345 678", "Trần Thị Bình 0238 555 01", "Lê Minh 0238 555-02"], vi.People.Select(p => $"{p.Name} {p.Phone}"));
        Assert.Equivalent(line, Assert.Single(en.Roster));
        Assert.Equal(vi.People, en.People);
        Assert.Equal(["nghe-an", "nghe-an/dhv"], vi.Organizations.Select(o => o.Id));
    }

    [Fact]
    public void What_is_not_said_is_not_known()
    {
        var line = Assert.Single(Rosters.Good($"{Rosters.Header},Bắt buộc,Cán bộ kỹ thuật\nDHV,Trường Đại học Vinh,nghe-an/dhv,có,\n\n").Roster);

        Assert.Equal(("hall", null, null), (line.Kind, line.Summoned, line.Required));
        Assert.Equal("nghe-an/dhv", line.SiteId);
        Assert.Null(line.Sessions);
        Assert.Empty(line.Contacts);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void An_encoding_that_holds_Vietnamese_is_known_with_its_mark_and_without(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"{Rosters.Header}\nDHV,Trường Đại học Vinh,nghe-an/dhv\n")];

        Assert.Equal("Trường Đại học Vinh", Assert.Single(Rosters.Good(Rosters.Read(file)).Roster).Name);
    }

    [Fact]
    public void A_name_typed_in_parts_is_put_together()
    {
        var parts = "Trường Đại học Vinh".Normalize(NormalizationForm.FormD);

        Assert.Equal("Trường Đại học Vinh", Assert.Single(Rosters.Good($"{Rosters.Header}\nDHV,{parts},nghe-an/dhv").Roster).Name);
    }

    [Fact]
    public void A_very_wrong_roster_is_refused_with_every_error_in_its_cell()
    {
        var reading = Rosters.Read(Approved.Beside("wrong-roster.csv"));

        Assert.Null(reading.Roster);
        Approved.Same("wrong-roster.approved.txt", Rosters.Lines(reading.Errors));
    }

    [Theory]
    [InlineData("", "1:1 roster.no-header")]
    [InlineData("\n \n", "1:1 roster.no-header")]
    [InlineData("a,b,c\n1,2,3", "1:1 roster.no-header|1:1 roster.no-header|1:1 roster.no-header|1:1 roster.unknown-column|1:2 roster.unknown-column|1:3 roster.unknown-column")]
    [InlineData("Mã điểm cầu,Tên điểm cầu,Đơn vị,MA DIEM CAU\nX", "1:4 plan.duplicate")]
    [InlineData("Mã điểm cầu,Tên điểm cầu,Đơn vị\nDHV,\"Trường\nĐại học,x\n", "2:1 roster.syntax")]
    [InlineData("Mã điểm cầu,Tên điểm cầu,Đơn vị\nDHV,Tr\"ường,x\n", "2:1 roster.syntax")]
    [InlineData("Mã điểm cầu,Tên điểm cầu,Đơn vị\nDHV,Vinh,a/b,more\n", "2:4 roster.stray-cell")]
    public void What_is_no_roster_at_all_says_so_once(string csv, string places) => Assert.Equal(places.Split('|'), Rosters.Places(Rosters.Read(csv)));

    [Fact]
    public void A_separator_is_the_sign_that_divides_the_first_line()
    {
        foreach (var sign in new[] { ',', ';', '\t' })
        {
            Assert.Single(Rosters.Good($"{Rosters.Header.Replace(',', sign)}\nDHV{sign}Vinh{sign}nghe-an/dhv").Roster);
        }
    }
}
