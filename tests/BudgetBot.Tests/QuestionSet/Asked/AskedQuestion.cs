namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>Lines of a source, from 1, both included.</summary>
internal sealed record SourceLines(string Document, int From, int To)
{
    public int Length => To - From + 1;

    public bool Meets(SourceLines other) => Document == other.Document && From <= other.To && To >= other.From;

    public override string ToString() => $"{Document[..3]}:{From}–{To}";
}

/// <summary>A question of the set.</summary>
/// <param name="Id">Unique in the set.</param>
/// <param name="Kind">The kind, by which it is counted.</param>
/// <param name="Turns">What the user says, one message after the other; the reply to the last is judged.</param>
/// <param name="Expectation">What a right reply shows.</param>
/// <param name="Sources">Where it stands; one of these must be cited. Empty where nothing is to be cited.</param>
internal sealed record AskedQuestion(
    string Id, string Kind, IReadOnlyList<string> Turns, Expectation Expectation, IReadOnlyList<SourceLines> Sources);
