using System.Text.Json.Nodes;
using BudgetBot.Tests.QuestionSet.Asked;
using BudgetBot.Tests.QuestionSet.Judging;

namespace BudgetBot.Tests.QuestionSet.Running;

/// <summary>A question, the reply to it and what it is worth.</summary>
internal sealed record JudgedQuestion(AskedQuestion Question, JudgedReply Reply, Judgement Judgement, string Incidents);

/// <summary>Asks the bot every question of the set once, each in a conversation of its own.</summary>
public sealed class QuestionRun
{
    public QuestionRun()
    {
        Set = QuestionSetFolder.Read();
        using var bot = new LiveBot();
        Judged = [.. Set.Questions.Select(question => Ask(bot, question))];
        Report = new RunReport(Judged);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "question-set.txt"), Report.ToString());
        Console.WriteLine(Report);
    }

    internal QuestionSetFolder Set { get; }

    internal IReadOnlyList<JudgedQuestion> Judged { get; }

    internal RunReport Report { get; }

    internal int Count(Verdict verdict) => Judged.Count(judged => judged.Judgement.Verdict == verdict);

    private JudgedQuestion Ask(LiveBot bot, AskedQuestion question)
    {
        JsonObject last = [];
        foreach (string turn in question.Turns)
        {
            last = bot.Say(question.Id, turn);
        }

        var reply = new JudgedReply(last);
        bool figureFirst = Set.Floors.Kinds.TryGetValue(question.Kind, out KindFloor? floor) && floor.FigureFirst;
        return new JudgedQuestion(question, reply, new Judge(question, figureFirst, reply).Verdict(), bot.Incidents.Take());
    }
}
