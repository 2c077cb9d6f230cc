using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BridgeCoordinator.Server.Storage.Migrations.PostgreSql
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
                    endpoint_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sign_in_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    conference_id = table.Column<string>(type: "text", nullable: false),
                    point = table.Column<string>(type: "text", nullable: false),
                    endpoint = table.Column<string>(type: "text", nullable: false),
                    p256dh = table.Column<string>(type: "text", nullable: false),
                    auth = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
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
