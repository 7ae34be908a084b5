namespace BudgetBot.Records;

/// <summary>Why a question is kept.</summary>
public enum KeepReason
{
    /// <summary>The bot found no answer.</summary>
    Unanswered,

    /// <summary>The user corrected how the bot had understood it.</summary>
    Corrected,
}

/// <summary>A question that an editor of the lexicon should see. Nothing tells who asked it, where, or at what time of the day.</summary>
/// <param name="Id">Its number in the file; never given twice.</param>
/// <param name="Text">The words.</param>
/// <param name="Reason">Why it is kept.</param>
/// <param name="Times">How often it was asked.</param>
/// <param name="FirstDay">The day when it was first asked.</param>
/// <param name="LastDay">The day when it was last asked.</param>
/// <param name="UntilDay">The last day on which it is kept.</param>
public sealed record KeptQuestion(long Id, string Text, KeepReason Reason, int Times, DateOnly FirstDay, DateOnly LastDay, DateOnly UntilDay);
