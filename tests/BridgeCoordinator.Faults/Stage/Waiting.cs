namespace BridgeCoordinator.Faults.Stage;

/// <summary>Waiting with an end.</summary>
internal static class Waiting
{
    public static async Task Until(Func<Task<bool>> reached, TimeSpan patience, Func<string> otherwise)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await reached())
        {
            if (TimeProvider.System.GetElapsedTime(began) > patience)
            {
                throw new TimeoutException(otherwise());
            }
            await Pause(TimeSpan.FromMilliseconds(50));
        }
    }

    public static Task Pause(TimeSpan time) => Task.Delay(time, TimeProvider.System);
}
