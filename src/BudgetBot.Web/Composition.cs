using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Records;
using BudgetBot.Snapshot;
using BudgetBot.Web.Answers;
using BudgetBot.Web.ChatPages;
using BudgetBot.Web.Sources;

namespace BudgetBot.Web;

/// <summary>Puts the rooms together: the snapshot, what answers from it, and the sources behind it.</summary>
public static class Composition
{
    /// <summary>Opens what the routes serve; the snapshot of the seeds is built first where it is missing or stale.</summary>
    /// <exception cref="StartException">Something that answering needs cannot be opened.</exception>
    public static BotParts Open(BotSettings settings)
    {
        try
        {
            string root = RepositoryRoot.Find();
            LoadedAnalyzer dictionary = LoadedAnalyzer.Open(root, Console.WriteLine);
            SnapshotReader snapshot = new FreshSnapshot { Root = root, Dictionary = dictionary, Log = Console.WriteLine }.Open(settings.Snapshot);
            return Parts(settings, snapshot, dictionary, new RecordFile(settings.Records.File ?? Path.Combine(root, SeedPaths.Records), TimeProvider.System)) with
            {
                Bundle = ChatBundle.Open(Path.Combine(root, SeedPaths.Index), Console.WriteLine),
            };
        }
        catch (Exception problem) when (problem is SnapshotException or IngestException or LexiconException or DictionaryException)
        {
            throw new StartException(problem.Message, problem);
        }
    }

    private static BotParts Parts(BotSettings settings, SnapshotReader snapshot, LoadedAnalyzer dictionary, RecordFile records)
    {
        var engine = new AnswerEngine(snapshot, dictionary.Analyzer.ReadingOf, new TermExtractor(dictionary.Analyzer).Terms, settings.ChangeStyle);
        var conversations = new Conversations(engine, settings.ConversationIdle, TimeProvider.System);
        var copy = new AnswerCopy(snapshot.Hash, DateOnly.FromDateTime(File.GetLastWriteTime(snapshot.FilePath)));
        Retention days = settings.Records.Days;
        RecordKeeper? keeper = Keeper(records, days);
        return new BotParts(
            new Brain(turn => Kept(conversations.Answer(KeyOf(turn), turn.Text), turn, keeper, copy), engine.Greet) { Search = engine.Search },
            new SourcePages(snapshot.Sources, source => snapshot.LinesOf(source.Document)),
            snapshot.Hash,
            keeper,
            days.Answers == 0 ? null : AnswerArchive.Over(new AnswerFile(records), engine, copy, snapshot.Hash))
        { Guide = GuideOf(engine, snapshot) };
    }

    private static RecordKeeper? Keeper(RecordFile records, Retention days) =>
        days.KeepsNothing ? null : new RecordKeeper(records, days, TimeProvider.System, Console.Error.WriteLine);

    private static ChatGuide GuideOf(AnswerEngine engine, SnapshotReader snapshot) => new(
        new SampleQuestions(engine, snapshot).ByKind(),
        snapshot.Sources.ToDictionary(source => source.Document, source => snapshot.Facts(new FactFilter { Document = source.Document }).Count));

    // Of several users without an id nobody can be told from another: what one says must not reach the next.
    private static ConversationKey? KeyOf(Turn turn) =>
        turn is { Group: true, User.Length: 0 } ? null : new ConversationKey(turn.Conversation, turn.User);

    private static Answer Kept(Answer answer, Turn turn, RecordKeeper? keeper, AnswerCopy copy)
    {
        if (answer.Corrected is { } before)
        {
            keeper?.Offer(before, KeepReason.Corrected);
        }

        if (answer.Outcome == Outcome.NotFound)
        {
            keeper?.Offer(turn.Text, KeepReason.Unanswered);
        }

        if (answer.Id is not null)
        {
            keeper?.Offer(() => copy.Of(answer));
        }

        return answer;
    }
}
