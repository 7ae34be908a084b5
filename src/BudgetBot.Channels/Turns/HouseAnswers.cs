using BudgetBot.Answers;

namespace BudgetBot.Channels.Turns;

/// <summary>Answers that need no source: what the channels themselves have to say.</summary>
internal static class HouseAnswers
{
    /// <summary>The remark below an answer to a question that was cut.</summary>
    public const string CutNote = "ご質問が長いため、先頭の1,000文字だけを読みました。";

    /// <summary>The reply to a message without words.</summary>
    public static Answer NothingSaid() => Of(Outcome.Help, string.Empty, "ご質問を文字で入力してください。事業の名前だけでもお調べできます。");

    /// <summary>The reply to files.</summary>
    public static Answer FilesAreNotRead() => Of(Outcome.Help, string.Empty, "添付ファイルは読み取れません。ご質問は文字で入力してください。");

    /// <summary>The reply where answering failed.</summary>
    public static Answer Failed(string question) => Of(
        Outcome.NotFound, question, "申し訳ありません。このご質問にはお答えできませんでした。言い方を変えて、もう一度お試しください。");

    private static Answer Of(Outcome outcome, string question, string words) => new()
    {
        Outcome = outcome,
        Lines = [AnswerLine.Of(new Segment.Text(words))],
        Evidence = Evidence.None(question),
    };
}
