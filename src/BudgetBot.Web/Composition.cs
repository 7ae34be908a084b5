using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Channels.Turns;
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
            SnapshotReader snapshot =
                new FreshSnapshot { Root = root, Dictionary = dictionary, Log = Console.WriteLine }.Open(settings.Snapshot);
            var records = new RecordFile(settings.Records.File ?? Path.Combine(root, SeedPaths.Records), TimeProvider.System);
            var lasting = new Lasting(settings, dictionary, records, Keeper(records, settings.Records.Days),
                ChatBundle.Open(Path.Combine(root, SeedPaths.Index), Console.WriteLine));
            return Parts(lasting, SnapshotPair.Over(snapshot, dictionary, Console.WriteLine), null);
        }
        catch (Exception problem) when (problem is SnapshotException or IngestException or LexiconException or DictionaryException)
        {
            throw new StartException(problem.Message, problem);
        }
    }

    private static BotParts Parts(Lasting lasting, SnapshotPair pair, Conversations? before)
    {
        (BotSettings settings, LoadedAnalyzer dictionary, RecordFile records, RecordKeeper? keeper, ChatBundle bundle) = lasting;
        SnapshotReader snapshot = pair.Snapshot;
        var engine = new AnswerEngine(snapshot, pair.Index, dictionary.WithPunctuation, settings.ChangeStyle);
        Conversations conversations = before?.Over(engine) ?? new Conversations(engine, settings.ConversationIdle, TimeProvider.System);
        var copy = new AnswerCopy(snapshot.Hash, DateOnly.FromDateTime(File.GetLastWriteTime(snapshot.FilePath)));
        var file = new SnapshotSuccession(snapshot);
        return new BotParts(
            new Brain(turn => Kept(conversations.Answer(KeyOf(turn), turn.Text), turn, keeper, copy), engine.Greet)
            {
                Search = engine.Search,
            },
            SourcePages.Over(snapshot),
            snapshot.Hash,
            keeper,
            settings.Records.Days.Answers == 0 ? null : AnswerArchive.Over(new AnswerFile(records), engine, copy, snapshot.Hash))
        {
            Guide = GuideOf(engine, snapshot),
            Bundle = bundle,
            Rehearsal = new Rehearsal(RehearsalQuestions.Over(snapshot), words => engine.Answer(words, Topic.None).Answer),
            Newer = () => file.Next() is { } next
                ? Parts(lasting, SnapshotPair.Over(next, dictionary, Console.WriteLine), conversations) : null,
            Close = pair.Dispose,
        };
    }

    private static RecordKeeper? Keeper(RecordFile records, Retention days) =>
        days.KeepsNothing ? null : new RecordKeeper(records, days, TimeProvider.System, Console.Error.WriteLine);

    private static ChatGuide GuideOf(AnswerEngine engine, SnapshotReader snapshot) => new(
        new SampleQuestions(engine, snapshot).ByKind(),
        snapshot.Sources.ToDictionary(source => source.Document, source => snapshot.CountFacts(source.Document)));

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

    // What stays when a snapshot is followed by another.
    private sealed record Lasting(BotSettings Settings, LoadedAnalyzer Dictionary, RecordFile Records, RecordKeeper? Keeper,
        ChatBundle Bundle);
}
