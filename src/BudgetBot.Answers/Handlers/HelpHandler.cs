using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Greetings, thanks, and how to use the bot.</summary>
public static class HelpHandler
{
    /// <summary>The answer.</summary>
    public static Answer Answer(TurnContext context)
    {
        if (context.Question.Operation == Operation.SmallTalk)
        {
            context.Reply.Line(Text(Reply(context)));
        }
        else
        {
            context.Reply.Line(Text("予算書の額を、出典を示してそのままお答えします。資料にないことはお答えしません。"));
            foreach (Source source in context.Snapshot.Papers)
            {
                context.Reply.Line(Text("・資料：" + source.Label));
            }

            context.Reply.Line(Text("事業名（一部でも可）、前年度との増減、補正予算、内訳、合計、順位、実施団体、目標値などをお尋ねください。"));
        }

        foreach (string sample in Samples(context))
        {
            context.Reply.Step(NextSteps.Title(sample), sample);
        }

        return context.Reply.Build(Outcome.Help);
    }

    // Each kind of small talk has its own sentence in the lexicon; punctuation alone has that of a greeting.
    private static string Reply(TurnContext context)
    {
        LexiconTable replies = context.Snapshot.Words.Table("smalltalk-replies");
        string kind = context.Question.Talk ?? "greeting";
        return (replies.Rows.FirstOrDefault(row => row.Fields[0] == kind) ?? replies.Rows[0]).Fields[1];
    }

    /// <summary>Three sample questions from the sources themselves.</summary>
    public static IReadOnlyList<string> Samples(TurnContext context)
    {
        Fact[] facts = [.. context.Snapshot.Papers.SelectMany(source => context.Snapshot.Facts(new Snapshot.FactFilter
        {
            Document = source.Document, Kind = FactKind.Money, Year = source.Year, Stage = Stage.Draft, State = FigureState.Value,
        }).Where(fact => fact.Item.Kind == ItemKind.Entry && fact.Item.Printed.Length is > 5 and <= 14 && fact.Figure.Unit != "億円").Take(1))];
        return [.. facts.Select(fact => fact.Item.Printed + "の予算額は？").Take(2), .. facts.Take(1).Select(fact => fact.Item.Printed + "の対前年増減は？")];
    }
}
