using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BridgeCoordinator.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PushSubscriptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "push_subscription",
                columns: table => new
                {
                    endpoint_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_in_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    conference_id = table.Column<string>(type: "TEXT", nullable: false),
                    point = table.Column<string>(type: "TEXT", nullable: false),
                    endpoint = table.Column<string>(type: "TEXT", nullable: false),
                    p256dh = table.Column<string>(type: "TEXT", nullable: false),
                    auth = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_push_subscription", x => x.endpoint_hash);
                });

            migrationBuilder.CreateIndex(
                name: "ix_push_subscription_conference_id",
                table: "push_subscription",
                column: "conference_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "push_subscription");
        }
    }
}
