using BridgeCoordinator.Domain.Access;

namespace BridgeCoordinator.Domain.Tests.Access;

public sealed class The_permission_table
{
    [Fact]
    public void Has_a_row_for_every_command_and_no_other()
    {
        var commands = typeof(Command).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(Command)));
        Assert.Equal(commands.Select(c => c.Name).Order(), Permissions.ByCommand.Keys.Select(c => c.Name).Order());
    }

    [Fact]
    public void Says_who_may_do_what()
    {
        var table = new StringWriter { NewLine = "\n" };
        var roles = Enum.GetValues<Role>().Where(r => r != Role.Machine).ToList();
        table.WriteLine($"{"", -20} {string.Join(' ', roles.Select(r => $"{r, -13}"))} System  Machine");
        foreach (var (command, row) in Permissions.ByCommand.OrderBy(c => c.Key.Name, StringComparer.Ordinal))
        {
            var cells = roles.Select(role => $"{(Permissions.Allows(command, role) ? "yes" : "·"), -13}");
            table.WriteLine($"{command.Name, -20} {string.Join(' ', cells)} {(row.System ? "yes" : "·"), -7} {row.Scope ?? "·"}");
            Assert.Equal(row.Scope is not null, Permissions.Allows(command, MachineScopes.All));
            Assert.False(Permissions.Allows(command, []));
            Assert.False(Permissions.Allows(command, Role.Machine));
        }
        Approved.Text("permissions", table.ToString());
    }
}
