using System.Text;
using BudgetBot.Records;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Records;

/// <summary>The file of kept questions, with a real file.</summary>
public sealed class QuestionFileTests : IDisposable
{
    private const string Drone = "ドローンの予算は？";
    private readonly TemporaryFolder folder = new();
    private readonly SteppedTime time = new();

    private string FilePath => System.IO.Path.Combine(folder.Path, "new", "questions.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_question_asked_twice_is_kept_once_and_counted()
    {
        QuestionFile file = Open();
        file.Keep([(Drone, KeepReason.Unanswered)], days: 30);
        time.Pass(TimeSpan.FromDays(2));
        file.Keep([(Drone, KeepReason.Unanswered), (Drone, KeepReason.Corrected)], days: 30);

        Assert.Equal(
            [
                new KeptQuestion(1, Drone, KeepReason.Unanswered, 2, new DateOnly(2026, 3, 30), new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1)),
                new KeptQuestion(3, Drone, KeepReason.Corrected, 1, new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1)),
            ],
            Open().List().Select(question => question.Reason == KeepReason.Corrected ? question with { Id = 3 } : question));
    }

    [Fact]
    public void A_question_is_gone_from_list_and_bytes_after_its_last_day()
    {
        Open().Keep([(Drone, KeepReason.Unanswered)], days: 30);
        time.Pass(TimeSpan.FromDays(30));
        Assert.Single(Open().List());
        Assert.True(BytesHold(Drone));

        time.Pass(TimeSpan.FromDays(1));
        Assert.Empty(Open().List());
        Assert.False(BytesHold(Drone));
    }

    [Fact]
    public void Deleting_takes_the_words_out_of_the_file()
    {
        QuestionFile file = Open();
        file.Keep([(Drone, KeepReason.Unanswered), ("宇宙の予算は？", KeepReason.Unanswered)], days: 30);
        long id = file.List().Single(question => question.Text == Drone).Id;

        Assert.Equal(1, file.Delete([id, id, 99]));
        Assert.Equal("宇宙の予算は？", Assert.Single(file.List()).Text);
        Assert.False(BytesHold(Drone));
        Assert.Equal(1, file.DeleteAll());
        Assert.Empty(file.List());
    }

    [Fact]
    public void What_was_not_asked_for_the_longest_time_makes_room()
    {
        var file = new QuestionFile(new RecordFile(FilePath, time), most: 2);
        foreach (string text in new[] { "一", "二", "一", "三" })
        {
            file.Keep([(text, KeepReason.Unanswered)], days: 30);
            time.Pass(TimeSpan.FromDays(1));
        }

        Assert.Equal(["一", "三"], file.List().Select(question => question.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_day_and_words_are_stored()
    {
        Open().Keep([(Drone, KeepReason.Unanswered)], days: 1);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand columns = connection.CreateCommand();
        columns.CommandText = "SELECT group_concat(name, ' ') FROM pragma_table_info('kept_questions')";
        Assert.Equal("id text reason times first_day last_day until_day", columns.ExecuteScalar());
    }

    [Fact]
    public void Without_a_file_there_is_nothing_and_none_is_made()
    {
        Assert.Empty(Open().List());
        Assert.Equal(0, Open().Delete([1]));
        Assert.Equal(0, Open().DeleteAll());
        new RecordFile(FilePath, time).Expire();
        Assert.False(File.Exists(FilePath));
    }

    [Theory]
    [InlineData("no database at all, but text that is long enough to be one")]
    [InlineData("")]
    public void A_file_of_something_else_is_named_and_left_alone(string content)
    {
        string path = System.IO.Path.Combine(folder.Path, "other.db");
        File.WriteAllText(path, content);
        if (content.Length == 0)
        {
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand create = connection.CreateCommand();
            create.CommandText = "CREATE TABLE mine (x)";
            create.ExecuteNonQuery();
        }

        byte[] before = File.ReadAllBytes(path);
        var file = new QuestionFile(new RecordFile(path, time));
        Assert.Contains(path, Assert.Throws<RecordException>(() => file.Keep([(Drone, KeepReason.Unanswered)], days: 1)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Several_that_make_the_file_at_once_all_write_into_it()
    {
        for (int round = 0; round < 10; round++)
        {
            string path = folder.File($"round-{round}.db");
            Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, writer => Open(path).Keep([($"質問{writer}", KeepReason.Unanswered)], days: 1));
            Assert.Equal(4, Open(path).List().Count);
        }
    }

    [Fact]
    public void Nobody_but_the_owner_may_read_the_file()
    {
        if (!OperatingSystem.IsWindows())
        {
            Open().Keep([(Drone, KeepReason.Unanswered)], days: 1);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        }
    }

    private QuestionFile Open(string? path = null) => new(new RecordFile(path ?? FilePath, time));

    private bool BytesHold(string words) => File.ReadAllBytes(FilePath).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
}
