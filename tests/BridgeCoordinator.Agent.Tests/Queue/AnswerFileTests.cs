using System.Text;
using BridgeCoordinator.Agent.Queue;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Agent.Tests.Queue;

public sealed class The_queue_of_answers : IDisposable
{
    private readonly string _folder = Testing.Machine.TempFolder("queue");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));

    private string Name => Path.Combine(_folder, "answers.queue");

    [Fact]
    public void Keeps_the_order_and_every_word_over_a_restart()
    {
        var answers = Enumerable.Range(1, 20).Select(Answer).ToArray();
        using (var queue = Open())
        {
            Array.ForEach(answers, queue.Keep);
            queue.Forget(answers[0].CommandId);
            queue.Forget(answers[7].CommandId);
        }
        using var again = Open();
        Assert.Equal(answers.Where((_, i) => i is not (0 or 7)).Select(Written), again.Left().Select(Written));
    }

    [Fact]
    public void A_file_cut_anywhere_loses_at_most_what_was_being_written()
    {
        using (var queue = Open())
        {
            foreach (var i in Enumerable.Range(1, 5))
            {
                queue.Keep(Answer(i));
            }
        }
        var whole = File.ReadAllBytes(Name);
        for (var length = 0; length <= whole.Length; length += 7)
        {
            File.WriteAllBytes(Name, whole[..length]);
            var complete = whole.AsSpan(0, length).Count((byte)'\n');
            using var queue = Open();
            Assert.InRange(queue.Left().Count, complete, complete + 1);
            Assert.Equal(Enumerable.Range(1, queue.Left().Count), queue.Left().Select(a => a.Run));
            // And it goes on from there.
            queue.Keep(Answer(99));
            Assert.Equal(99, queue.Left()[^1].Run);
        }
    }

    [Fact]
    public void Whatever_a_disk_makes_of_the_file_the_agent_starts_and_the_spoilt_are_passed_over() =>
        Gen.Select(Gen.Int[0, 4], Gen.Byte.Array[0, 300], Gen.Int[0, 5_000]).Sample(
            spoil =>
            {
                var (line, garbage, at) = spoil;
                File.Delete(Name);
                using (var queue = Open())
                {
                    foreach (var i in Enumerable.Range(1, 5))
                    {
                        queue.Keep(Answer(i));
                    }
                }
                var bytes = File.ReadAllBytes(Name);
                var from = Math.Min(at, bytes.Length);
                File.WriteAllBytes(Name, [.. bytes[..from], .. garbage, .. bytes[Math.Min(bytes.Length, from + line)..]]);
                using var again = Open();
                var left = again.Left().Select(a => a.Run).ToArray();
                return left.Length >= 3 && left.SequenceEqual(left.Order()) && left.All(i => i is >= 1 and <= 5);
            },
            iter: 60,
            threads: 1
        );

    [Fact]
    public void It_stays_within_its_size_and_drops_the_oldest()
    {
        using var queue = Open();
        var large = Enumerable.Range(0, 64).Select(i => new CheckResult($"check-{i}", Readiness.Ready, Evidence: new string('x', 200))).ToArray();
        foreach (var i in Enumerable.Range(1, 800))
        {
            queue.Keep(Answer(i) with { Checks = large });
        }
        var left = queue.Left();
        Assert.InRange(new FileInfo(Name).Length, 1, (2L * AnswerFile.MostBytes) + (128 * 1024));
        Assert.InRange(left.Count, 400, 799);
        Assert.Equal(800, left[^1].Run);
        Assert.Equal(left.Count, left[^1].Run - left[0].Run + 1);
    }

    [Fact]
    public void A_day_later_all_are_there_and_beyond_a_week_the_old_are_not()
    {
        using (var queue = Open())
        {
            queue.Keep(Answer(1));
            _time.Advance(TimeSpan.FromHours(30));
            queue.Keep(Answer(2));
        }
        using (var queue = Open())
        {
            Assert.Equal(2, queue.Left().Count);
        }
        _time.Advance(TimeSpan.FromDays(6));
        using var later = Open();
        Assert.Equal(2, Assert.Single(later.Left()).Run);
    }

    [Fact]
    public void Nothing_is_kept_twice_and_what_is_forgotten_leaves_no_pile()
    {
        using var queue = Open();
        queue.Keep(Answer(1));
        queue.Keep(Answer(1));
        Assert.Single(queue.Left());
        for (var i = 2; i < 1_000; i++)
        {
            queue.Keep(Answer(i));
            queue.Forget(Id(i - 1));
        }
        Assert.Single(queue.Left());
        Assert.InRange(new FileInfo(Name).Length, 0, 128 * 1024);
    }

    [Fact]
    public void A_second_agent_on_the_same_folder_is_kept_out()
    {
        using var queue = Open();
        Assert.Throws<IOException>(Open);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private AnswerFile Open() => new(_folder, _time, NullLogger<AnswerFile>.Instance);

    private static Guid Id(int i) => new(i, 0, 0, new byte[8]);

    private AgentWaveAnswer Answer(int i) =>
        new(Id(i), "nghe-an", "sang", "t-2h", i, [new CheckResult("cpu", Readiness.Ready, 12.5, "%", null, 75, "ổn định")], _time.GetUtcNow());

    private static string Written(AgentWaveAnswer answer) => Encoding.UTF8.GetString(AnswerLine.Kept(answer));
}
