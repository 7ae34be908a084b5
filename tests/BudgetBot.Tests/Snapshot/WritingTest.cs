using BudgetBot.Facts;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Snapshot;

public sealed class WritingTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_but_the_snapshot_and_its_lock_stays_behind()
    {
        SnapshotWriter.Write(folder.File("new/deep/a.db"), SampleContent.Make());
        Assert.Equal([".a.db.lock", "a.db"],
            Directory.GetFiles(folder.File("new/deep")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_killed_builder_left_is_removed_and_what_belongs_to_others_is_not()
    {
        string leftover = folder.Write(".a.db.0123.tmp", "half");
        string journal = folder.Write(".a.db.0123.tmp-journal", "half");
        string other = folder.Write(".b.db.0123.tmp", "half");
        SnapshotWriter.Write(folder.File("a.db"), SampleContent.Make());
        Assert.False(File.Exists(leftover));
        Assert.False(File.Exists(journal));
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void A_second_builder_is_told_to_wait_and_the_old_snapshot_stays()
    {
        string path = folder.File("a.db");
        string hash = SnapshotWriter.Write(path, SampleContent.Make());
        using (new FileStream(folder.File(".a.db.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            SnapshotException error = Assert.Throws<SnapshotException>(() => SnapshotWriter.Write(path, SampleContent.Make()));
            Assert.True(error.IsBusy);
            Assert.Contains("別のプロセスがこのスナップショットを作成中です。終わるのを待つか", error.Message, StringComparison.Ordinal);
        }

        using SnapshotReader reader = SnapshotReader.Open(path);
        Assert.Equal(hash, reader.Hash);
    }

    [Fact]
    public void Builders_at_the_same_time_leave_one_whole_snapshot()
    {
        string path = folder.File("a.db");
        int written = 0;
        Parallel.For(0, 8, _ =>
        {
            try
            {
                SnapshotWriter.Write(path, SampleContent.Make());
                Interlocked.Increment(ref written);
            }
            catch (SnapshotException error) when (error.IsBusy)
            {
            }
        });
        using SnapshotReader reader = SnapshotReader.Open(path);
        Assert.InRange(written, 1, 8);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_gives_one_sentence()
    {
        string file = folder.Write("occupied", "a file where a folder is expected");
        string message =
            Assert.Throws<SnapshotException>(() => SnapshotWriter.Write(Path.Combine(file, "a.db"), SampleContent.Make())).Message;
        Assert.Contains("ここにはスナップショットを書けません", message, StringComparison.Ordinal);
        Assert.Contains("--snapshot で別の場所を指定", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_folder_that_nobody_may_write_gives_one_sentence()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Directory.Exists("/proc/self"),
            "Linux has a file system that takes no files, even of root.");
        string message = Assert.Throws<SnapshotException>(() => SnapshotWriter.Write("/proc/self/a.db", SampleContent.Make())).Message;
        Assert.Contains("ここにはスナップショットを書けません", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_citation_outside_its_document_is_a_defect_that_keeps_the_old_snapshot()
    {
        string path = folder.File("a.db");
        string hash = SnapshotWriter.Write(path, SampleContent.Make());
        SnapshotContent content = SampleContent.Make();
        DocumentContent document = content.Documents[0];
        Fact wrong = document.Facts[0] with { Citation = document.Facts[0].Citation with { Lines = new LineSpan(2, 99) } };
        SnapshotContent bad = content with { Documents = [document with { Facts = [wrong] }] };
        Assert.Contains("2-99", Assert.Throws<SnapshotException>(() => SnapshotWriter.Write(path, bad)).Message, StringComparison.Ordinal);
        using SnapshotReader reader = SnapshotReader.Open(path);
        Assert.Equal(hash, reader.Hash);
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void Reads_take_milliseconds()
    {
        SnapshotWriter.Write(folder.File("a.db"), SampleContent.Make());
        using SnapshotReader reader = SnapshotReader.Open(folder.File("a.db"));
        Item item = reader.Items[1];
        Look();
        TimeSpan time = ThreadClock.Time(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                Look();
            }
        });
        Assert.True(time < TimeSpan.FromSeconds(1), $"100 lookups took {time.TotalMilliseconds:F0} ms.");

        void Look()
        {
            reader.FactsOf(item);
            reader.PassagesOf(item);
        }
    }
}
