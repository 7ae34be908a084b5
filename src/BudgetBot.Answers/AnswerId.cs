using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Plans;
using BudgetBot.Questions.Register;

namespace BudgetBot.Answers;

/// <summary>
/// The id of an answer: 80 bits of a hash over the question as it was understood and the snapshot, as 16 letters and digits. It is the same
/// on every machine and says nothing of who asked.
/// </summary>
public static class AnswerId
{
    /// <summary>Characters of an id.</summary>
    public const int Length = 16;

    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";
    private const int BitsOfDigit = 5;

    /// <summary>The id.</summary>
    /// <param name="question">The question with everything inherited filled in.</param>
    /// <param name="ground">What the conversation was about; it counts where the question leans on it.</param>
    /// <param name="snapshot">The hash of the snapshot.</param>
    public static string Of(Question question, Topic ground, string snapshot)
    {
        var reading = new StringBuilder();
        Line(reading, "snapshot", snapshot);
        Write(reading, question);
        if (question.FollowsUp)
        {
            Write(reading, ground, FollowUpGroups.LeansOnEarlier(question));
        }

        return Base32(SHA256.HashData(Encoding.UTF8.GetBytes(reading.ToString())));
    }

    /// <summary>The id of an answer from a register.</summary>
    /// <param name="turns">The messages that bring the answer about.</param>
    /// <param name="question">The last of them as it was understood.</param>
    /// <param name="snapshot">The hash of the snapshot.</param>
    public static string Of(IReadOnlyList<string> turns, RegisterQuestion question, string snapshot)
    {
        var reading = new StringBuilder();
        Line(reading, "snapshot", snapshot);
        Line(reading, "turns", turns.Count == 0 ? [question.Text] : turns);
        Line(reading, "projects", question.Projects.Select(project => Number(project.Id)));
        Line(reading, "ministries", question.Ministries);
        return Base32(SHA256.HashData(Encoding.UTF8.GetBytes(reading.ToString())));
    }

    /// <summary>The id of an answer by a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="turns">The messages that bring the answer about.</param>
    /// <param name="snapshot">The hash of the snapshot.</param>
    public static string Of(Plan plan, IReadOnlyList<string> turns, string snapshot)
    {
        var reading = new StringBuilder();
        Line(reading, "snapshot", snapshot);
        Line(reading, "turns", turns);
        Line(reading, "plan", plan.ToString());
        return Base32(SHA256.HashData(Encoding.UTF8.GetBytes(reading.ToString())));
    }

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsId(string text) => text.Length == Length && text.All(character => Digits.Contains(character, StringComparison.Ordinal));

    private static string Base32(byte[] hash)
    {
        var id = new StringBuilder(Length);
        (int held, int bits) = (0, 0);
        foreach (byte part in hash)
        {
            (held, bits) = (((held & 0xff) << 8) | part, bits + 8);
            while (bits >= BitsOfDigit && id.Length < Length)
            {
                bits -= BitsOfDigit;
                id.Append(Digits[(held >> bits) & 31]);
            }
        }

        return id.ToString();
    }

    // Slots that the words alone decide are in the words; what a turn before may have filled in stands by itself.
    private static void Write(StringBuilder to, Question question)
    {
        Line(to, "words", question.Normalized);
        Line(to, "wanted", question.Operations.Select(operation => operation.ToString()));
        Line(to, "links", question.Links.Select(Form));
        foreach (IReadOnlyList<Link> part in question.Parts)
        {
            Line(to, "part", part.Select(Form));
        }

        Line(to, "subject", question.SubjectWords);
        Line(to, "years", question.Years.Select(year => Number(year.Year)));
        Line(to, "stages", question.Stages.Select(stage => stage.Word()));
        Line(to, "document", question.Document ?? string.Empty);
        Line(to, "divisions", question.Divisions);
        Line(to, "rows", question.Rows.Select(row => Number(row)));
        Line(to, "rank", question.Rank is { } rank ? string.Create(CultureInfo.InvariantCulture, $"{rank.Descending} {rank.From} {rank.Count}") : string.Empty);
        Line(to, "unit", question.Unit?.Name ?? string.Empty);
        Line(to, "form", [question.Literal ? "literal" : string.Empty, question.ForPaper ? "paper" : string.Empty, question.FollowsUp ? "follows" : string.Empty]);
    }

    private static void Write(StringBuilder to, Topic ground, bool withEarlier)
    {
        Line(to, "group", ground.Group is { } group ? Number(group.Id) : string.Empty);
        Line(to, "subjects", ground.Subjects.Select(subject => Number(subject.First.Id)));
        Line(to, "members", ground.Members.Select(member => Number(member.Id)));
        Line(to, "ranked", ground.Question?.Rank is null ? string.Empty : "ranked");
        Line(to, "shown", ground.Shown.Select(Form));
        Line(to, "earlier", withEarlier ? ground.Earlier.Take(1).Select(Form) : []);
    }

    private static string Form(Link link) => string.Create(
        CultureInfo.InvariantCulture,
        $"{link.Subject.First.Id}:{link.Coverage}:{link.NameCoverage}:{link.NameShare}:{(link.ByReading ? 'r' : '-')}{(link.Whole ? 'w' : '-')}");

    private static string Form(Fact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{fact.Item.Id}:{fact.Year.Year}:{fact.Stage.Word()}:{fact.Citation.Lines.From}:{fact.Figure.Printed}");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder to, string name, IEnumerable<string> values) => Line(to, name, string.Join('\u001f', values));

    private static void Line(StringBuilder to, string name, string value) => to.Append(name).Append('\t').Append(value).Append('\n');
}
