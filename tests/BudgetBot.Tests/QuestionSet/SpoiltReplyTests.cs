using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BudgetBot.Tests.QuestionSet.Asked;
using BudgetBot.Tests.QuestionSet.Judging;
using BudgetBot.Tests.QuestionSet.Running;

namespace BudgetBot.Tests.QuestionSet;

/// <summary>The judge can fail: real replies that it found right, spoilt in one way each.</summary>
[Collection(nameof(QuestionRun))]
public sealed partial class SpoiltReplyTests(QuestionRun run)
{
    [Fact]
    public void Without_its_citations_no_answer_is_right() =>
        AllBecome(Verdict.Uncited, judged => judged.Question.Sources.Count > 0, reply => reply.Remove("entities"));

    [Fact]
    public void With_other_lines_cited_no_answer_is_right() =>
        AllBecome(Verdict.Uncited, judged => judged.Question.Sources.Count > 0, reply => ForEachAddress(reply, address => address.Split('#')[0] + "#L9999999-L9999999"));

    [Fact]
    public void With_the_other_source_cited_no_answer_is_right() =>
        AllBecome(Verdict.Uncited, judged => judged.Question.Sources.Count > 0, reply => ForEachAddress(reply, address => address.Replace("/sources/", "/sources/another-", StringComparison.Ordinal)));

    [Fact]
    public void With_other_figures_no_amount_is_right() =>
        AllBecome(Verdict.Wrong, judged => judged.Question.Expectation.Clauses.Any(clause => clause.IsAmount), WithOtherFigures);

    [Fact]
    public void A_question_that_is_answered_is_not_to_be_refused() =>
        AllBecome(Verdict.Abstained, judged => judged.Question.Expectation.Wanted != Wanted.Refusal, reply => Outcome(reply, "notFound"));

    [Fact]
    public void A_question_that_is_to_be_refused_is_not_answered() =>
        AllBecome(Verdict.Wrong, judged => judged.Question.Expectation.Wanted == Wanted.Refusal, reply => Outcome(reply, "answered"));

    private void AllBecome(Verdict verdict, Func<JudgedQuestion, bool> chosen, Action<JsonObject> spoil)
    {
        JudgedQuestion[] right = [.. run.Judged.Where(judged => judged.Judgement.Verdict == Verdict.Right && chosen(judged))];
        Assert.NotEmpty(right);
        Assert.All(right, judged =>
        {
            JsonObject reply = judged.Reply.Activity.DeepClone().AsObject();
            spoil(reply);
            bool figureFirst = run.Set.Floors.Kinds[judged.Question.Kind].FigureFirst;
            Assert.Equal(verdict, new Judge(judged.Question, figureFirst, new JudgedReply(reply)).Verdict().Verdict);
        });
    }

    private static void Outcome(JsonObject reply, string outcome) => reply["channelData"]!["outcome"] = outcome;

    private static void ForEachAddress(JsonObject reply, Func<string, string> change)
    {
        foreach (JsonNode? claim in reply["entities"]!.AsArray().SelectMany(entity => entity!["citation"]!.AsArray()))
        {
            claim!["appearance"]!["url"] = change((string)claim["appearance"]!["url"]!);
        }
    }

    // No amount of the set stays one of the question's own when all its digits move.
    private static void WithOtherFigures(JsonObject reply)
    {
        reply["text"] = MovedDigits((string)reply["text"]!);
        reply["attachments"] = JsonNode.Parse(NumbersOfCharts().Replace(MovedDigits(reply["attachments"]?.ToJsonString() ?? "[]"), ":1"));
    }

    // A number may not begin with the 0 that a digit has become.
    [GeneratedRegex(":0(?=[0-9])")]
    private static partial Regex NumbersOfCharts();

    private static string MovedDigits(string text) =>
        string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('0' + ((c - '0' + 4) % 10)) : c));
}
