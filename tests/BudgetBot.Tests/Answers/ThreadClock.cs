using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BudgetBot.Tests.Answers;

/// <summary>
/// How long work takes that waits for nobody: the processor's time of its thread where the system tells it, so that what other programs and tests
/// take of the core does not count.
/// </summary>
internal static class ThreadClock
{
    private const int ClockOfThread = 3;
    private const long NanosecondsInSecond = 1_000_000_000;

    /// <summary>Does the work and says how long it took.</summary>
    public static TimeSpan Time(Action work)
    {
        long start = Nanoseconds();
        work();
        return TimeSpan.FromMicroseconds((Nanoseconds() - start) / 1000d);
    }

    private static long Nanoseconds() =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ClockOfThread, out Moment now) == 0 ? (now.Seconds * NanosecondsInSecond) + now.Nanoseconds
        : (long)(Stopwatch.GetTimestamp() * ((double)NanosecondsInSecond / Stopwatch.Frequency));

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
