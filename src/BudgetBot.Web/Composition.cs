using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Snapshot;
using BudgetBot.Web.Sources;

namespace BudgetBot.Web;

/// <summary>Puts the rooms together: the snapshot, what answers from it, and the sources behind it.</summary>
internal static class Composition
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
            return Parts(snapshot, dictionary);
        }
        catch (Exception problem) when (problem is SnapshotException or IngestException or LexiconException or DictionaryException)
        {
            throw new StartException(problem.Message, problem);
        }
    }

    private static BotParts Parts(SnapshotReader snapshot, LoadedAnalyzer dictionary)
    {
        var engine = new AnswerEngine(snapshot, dictionary.Analyzer.ReadingOf, new TermExtractor(dictionary.Analyzer).Terms);
        var conversations = new Conversations(engine);
        return new BotParts(
            new Brain(turn => conversations.Answer(turn.Conversation + "\n" + turn.User, turn.Text), engine.Greet),
            new SourcePages(snapshot.Sources, source => snapshot.LinesOf(source.Document)),
            snapshot.Hash);
    }
}
