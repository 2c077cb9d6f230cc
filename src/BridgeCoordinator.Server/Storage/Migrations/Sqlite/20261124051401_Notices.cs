using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BridgeCoordinator.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    notice_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    incident_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.notice_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notice_stream",
                table: "notice",
                column: "stream");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notice");
        }
    }
}
