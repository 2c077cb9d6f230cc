using System.Globalization;
using System.Text;
using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

public sealed class OptionsPage
{
    [Fact]
    public void The_reference_of_the_options_is_as_written()
    {
        var text = new StringBuilder(
            """
            # Options

            Written from the Server's option records by tests/BridgeCoordinator.Conventions.Tests. Set them in `appsettings.json`, on the
            command line (`--Bridge:Data:Path /srv/bridge`) or in the environment, where `:` is written `__` (`Bridge__Data__Path`).
            A value that cannot be is refused at start, with a sentence.

            | key | what | default | range | why |
            |---|---|---|---|---|

            """
        );
        foreach (var option in OptionKeys.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{option.Key}` | {option.Kind} | {option.Default} | {option.Range} | {option.Why} |\n");
        }
        Approved.Verify("src/BridgeCoordinator.Server/OPTIONS.md", text.ToString());
    }

    [Fact]
    public void Every_option_says_why_it_is_there() => Assert.Empty(OptionKeys.All.Where(o => o.Why.Length == 0).Select(o => o.Key));
}
