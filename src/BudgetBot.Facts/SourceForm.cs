namespace BudgetBot.Facts;

/// <summary>What kind of source a document is.</summary>
public enum SourceForm
{
    /// <summary>A paper: headings, tables and prose that are read as a whole.</summary>
    Paper,

    /// <summary>A register: thousands of projects of one form (行政事業レビュー), asked one by one or counted together.</summary>
    Register,
}
