using System.Text;
using BudgetBot.Records;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Records;

/// <summary>Kept answers, with a real file.</summary>
public sealed class AnswerFileTests : IDisposable
{
    private static readonly KeptPlace Place = new("a.txt", "資料", 12, 3, 4, "３ 救急 ８３６百万円");
    private readonly TemporaryFolder folder = new();
    private readonly SteppedTime time = new();

    internal static KeptAnswer Sample { get; } = new()
    {
        Id = "abcdefghijklmnop",
        Turns = ["救急は？", "それの前年度は？"],
        Question = "それの前年度は？",
        Outcome = "answered",
        Snapshot = "0123",
        SnapshotDay = new DateOnly(2026, 3, 1),
        Lines = [[new KeptPiece("救急は"), new KeptPiece("836百万円", true), new KeptPiece(string.Empty, Cite: 1)]],
        Figures = [new KeptFigure("救急", ["医政局"], "令和7年度", "予算案", ["公費"], "百万円", 836_000_000, "８３６百万円", Place)],
        Formulas = [new KeptFormula("差", "2円 － 1円", "1円")],
        Places = [Place],
    };

    private string FilePath => System.IO.Path.Combine(folder.Path, "records.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_answer_comes_back_as_it_was()
    {
        Open().Keep([Sample], days: 3);
        Assert.Equivalent(Sample, Open().Find(Sample.Id), strict: true);
        Assert.Null(Open().Find("aaaaaaaaaaaaaaaa"));
    }

    [Fact]
    public void It_is_kept_until_some_days_after_it_was_last_given_and_then_gone_from_the_bytes()
    {
        Open().Keep([Sample], days: 3);
        time.Pass(TimeSpan.FromDays(3));
        Open().Keep([Sample], days: 3);
        AnswerSummary summary = Assert.Single(Open().List());
        Assert.Equal((new DateOnly(2026, 3, 30), new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 5)), (summary.FirstDay, summary.LastDay, summary.UntilDay));
        time.Pass(TimeSpan.FromDays(4));
        Assert.Null(Open().Find(Sample.Id));
        Assert.True(BytesHold("それの前年度は"));
        new RecordFile(FilePath, time).Expire();
        Assert.False(BytesHold("それの前年度は"));
    }

    [Fact]
    public void Number_and_bytes_are_bounded_and_the_oldest_makes_room()
    {
        RecordFile file = new(FilePath, time);
        foreach (string id in new[] { "a", "b", "c" })
        {
            new AnswerFile(file, most: 2).Keep([Sample with { Id = id }], days: 3);
        }

        Assert.Equal(["c", "b"], new AnswerFile(file).List().Select(answer => answer.Id));
        new AnswerFile(file, mostBytes: 1_500).Keep([Sample with { Id = "d" }], days: 3);
        Assert.Equal(["d"], new AnswerFile(file).List().Select(answer => answer.Id));
    }

    [Fact]
    public void Deleting_takes_it_out_of_the_file()
    {
        Open().Keep([Sample], days: 3);
        Assert.Equal(1, Open().Delete([Sample.Id, "none"]));
        Assert.False(BytesHold("それの前年度は"));
        Assert.Equal(0, Open().DeleteAll());
    }

    [Fact]
    public void A_file_of_the_first_version_is_taken_over()
    {
        new QuestionFile(new RecordFile(FilePath, time)).Keep([("ドローン", KeepReason.Unanswered)], days: 3);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={FilePath};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand back = connection.CreateCommand();
            back.CommandText = "DROP TABLE kept_answers; DROP TABLE feedback; PRAGMA user_version = 0";
            back.ExecuteNonQuery();
        }

        Open().Keep([Sample], days: 3);
        Assert.Single(new QuestionFile(new RecordFile(FilePath, time)).List());
        Assert.Empty(new FeedbackFile(new RecordFile(FilePath, time)).List());
    }

    private AnswerFile Open() => new(new RecordFile(FilePath, time));

    private bool BytesHold(string words) => File.ReadAllBytes(FilePath).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
}
