using BudgetBot.Facts;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Handlers;

/// <summary>What a user may want next: at most three taps.</summary>
public static class NextSteps
{
    private const int MostTitle = 20;

    /// <summary>Steps for a subject that was answered.</summary>
    public static void ForSubject(TurnContext context, Subject subject, Fact? main)
    {
        context.Reply.Mention(subject.First);
        if (subject.Items.Any(item => context.Snapshot.Children(item).Any(child => child.Kind is ItemKind.Breakdown or ItemKind.Entry)))
        {
            context.Reply.Step("内訳を見る", subject.Printed + "の内訳は？");
        }

        if (main is { Stage: Stage.Draft or Stage.Initial })
        {
            context.Reply.Step("前年度と比べる", subject.Printed + "の対前年増減は？");
        }

        if (subject.Items.Any(item => context.PassagesOf(item).Any(passage => passage.Role == PassageRole.Description)))
        {
            context.Reply.Step("どんな事業か", subject.Printed + "とは？");
        }
    }

    /// <summary>A title that fits a button.</summary>
    public static string Title(string words) => words.Length <= MostTitle ? words : words[..(MostTitle - 1)] + "…";
}
