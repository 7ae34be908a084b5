using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Records;

namespace BudgetBot.Web.Answers;

/// <summary>The kept answers, and how they would be answered today.</summary>
/// <param name="snapshot">The hash of the snapshot that is answered from now.</param>
/// <param name="find">Finds a kept answer by its id.</param>
/// <param name="again">Answers the messages of one once more, from nothing; null where that cannot be shown.</param>
public sealed class AnswerArchive(string snapshot, Func<string, KeptAnswer?> find, Func<IReadOnlyList<string>, KeptAnswer?> again)
{
    /// <summary>The archive over a file and an engine.</summary>
    /// <param name="file">Where answers are kept.</param>
    /// <param name="engine">What answers.</param>
    /// <param name="copy">Makes of an answer what is kept.</param>
    /// <param name="snapshot">The hash of the engine's snapshot.</param>
    internal static AnswerArchive Over(AnswerFile file, AnswerEngine engine, AnswerCopy copy, string snapshot) =>
        new(snapshot, file.Find, turns => copy.Of(LastOf(engine, turns)));

    /// <summary>Finds a kept answer; null where there is none of this id.</summary>
    /// <exception cref="RecordException">The file of records cannot be read.</exception>
    public KeptAnswer? Find(string id) => AnswerId.IsId(id) ? find(id) : null;

    /// <summary>Whether an answer was given over the snapshot that is answered from now.</summary>
    public bool IsOfToday(KeptAnswer answer) => answer.Snapshot == snapshot;

    /// <summary>The answer that its question gets today; null where it cannot be asked again.</summary>
    public KeptAnswer? Today(KeptAnswer answer) => answer.Turns.Count == 0 ? null : again(answer.Turns);

    private static Answer LastOf(AnswerEngine engine, IReadOnlyList<string> turns)
    {
        (Answer answer, Topic topic) = engine.Answer(turns[0], Topic.None);
        foreach (string turn in turns.Skip(1))
        {
            (answer, topic) = engine.Answer(turn, topic);
        }

        return answer;
    }
}
