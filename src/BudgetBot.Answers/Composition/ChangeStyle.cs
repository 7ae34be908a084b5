namespace BudgetBot.Answers.Composition;

/// <summary>How increases and decreases are written.</summary>
public enum ChangeStyle
{
    /// <summary>With signs, as papers print them: △22百万円, ＋27.1％.</summary>
    Triangle,

    /// <summary>In words: 22百万円の減, 27.1％の増.</summary>
    Words,
}
