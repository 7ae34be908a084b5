using BudgetBot.Snapshot;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Tests.Snapshot;

public sealed class DamageTest : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly byte[] whole;

    public DamageTest()
    {
        SnapshotWriter.Write(folder.File("whole.db"), SampleContent.Make());
        whole = File.ReadAllBytes(folder.File("whole.db"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_file_a_folder_and_an_empty_file_are_named_as_such()
    {
        Assert.Contains("スナップショットがありません", MessageOf(folder.File("none.db")), StringComparison.Ordinal);
        Assert.Contains("これはフォルダーです", MessageOf(folder.Path), StringComparison.Ordinal);
        Assert.Contains("空のファイルです", MessageOf(Bytes([])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_is_named_as_such_and_never_replaced()
    {
        string text = folder.Write("paper.txt", "令和７年度の資料です。これはデータベースではありません。");
        string database = folder.File("foreign.db");
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString()))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE invoices (id INTEGER)";
            command.ExecuteNonQuery();
        }

        foreach (string foreign in new[] { text, database })
        {
            byte[] before = File.ReadAllBytes(foreign);
            Assert.Contains("BudgetBot のスナップショットではありません", MessageOf(foreign), StringComparison.Ordinal);
            Assert.Contains("上書きしません", Assert.Throws<SnapshotException>(() => SnapshotWriter.Write(foreign, SampleContent.Make())).Message, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(foreign));
        }
    }

    [Fact]
    public void A_snapshot_of_a_newer_schema_says_so()
    {
        byte[] newer = [.. whole];
        newer[63] = SnapshotSchema.Version + 1;
        Assert.Contains("新しい版の BudgetBot を使うか", MessageOf(Bytes(newer)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(20000)]
    public void A_truncated_snapshot_is_refused(int length) => AssertOneSentence(MessageOf(Bytes(whole[..length])));

    [Fact]
    public void A_snapshot_with_a_flipped_byte_is_refused_wherever_it_stands()
    {
        var random = new Random(20251122);
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = [.. whole];
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            AssertOneSentence(MessageOf(Bytes(damaged)));
        }
    }

    [Fact]
    public void The_seal_is_that_of_the_content_and_not_of_the_moment()
    {
        SnapshotWriter.Write(folder.File("again.db"), SampleContent.Make());
        Assert.Equal(whole, File.ReadAllBytes(folder.File("again.db")));
    }

    [Fact]
    public void A_damaged_snapshot_can_be_built_again()
    {
        string path = Bytes(whole[..8192]);
        SnapshotWriter.Write(path, SampleContent.Make());
        using SnapshotReader reader = SnapshotReader.Open(path);
        Assert.Equal(6, reader.Items.Count);
    }

    [Fact]
    public void A_row_changed_with_other_tools_is_noticed()
    {
        string path = Bytes(whole);
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE facts SET yen = yen + 1000000 WHERE id = 1";
            command.ExecuteNonQuery();
        }

        Assert.Contains("ハッシュと一致しません", MessageOf(path), StringComparison.Ordinal);
    }

    private static string MessageOf(string path) => Assert.Throws<SnapshotException>(() => SnapshotReader.Open(path)).Message;

    private static void AssertOneSentence(string message)
    {
        Assert.DoesNotContain('\n', message);
        Assert.EndsWith("。", message, StringComparison.Ordinal);
        Assert.Contains("budgetbot ingest", message, StringComparison.Ordinal);
    }

    private string Bytes(byte[] bytes)
    {
        string path = folder.File(Guid.NewGuid().ToString("N") + ".db");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
