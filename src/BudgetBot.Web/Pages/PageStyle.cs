namespace BudgetBot.Web.Pages;

/// <summary>The look of the pages: calm, for long Japanese lines, light or dark as the system is.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """

        :root { color-scheme: light dark;
          --ground: light-dark(#fdfcf9, #16181c); --ink: light-dark(#23262b, #dcdfe4); --faint: light-dark(#5f656e, #a2a9b3);
          --line: light-dark(#e6e3da, #2b2f36); --link: light-dark(#1f5fa8, #8ab8f0); --cited: light-dark(#fff1bf, #4a3f12); --edge: light-dark(#d99a00, #e0b43c); }
        body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.85; overflow-wrap: anywhere;
          font-family: "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif; }
        main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 6rem; }
        h1 { font-size: 1.35rem; line-height: 1.5; font-weight: 600; margin: 0 0 .5rem; }
        a { color: var(--link); text-underline-offset: .2em; }
        small, .about { color: var(--faint); font-size: .875rem; }
        .sources, .samples { padding-left: 1.2rem; } .sources li, .samples li { margin: .6rem 0; }
        .lines { list-style: none; margin: 1.5rem 0 0; padding: 0; border-top: 1px solid var(--line); font-size: .95rem; }
        .lines li { display: grid; grid-template-columns: 4.5rem 1fr; align-items: baseline; column-gap: 1rem; min-height: 1.85em; border-left: 3px solid transparent; scroll-margin-top: 35vh; }
        .lines a { color: var(--faint); text-align: right; text-decoration: none; font-size: .8rem; font-variant-numeric: tabular-nums; user-select: none; }
        .lines a:hover, .lines a:focus-visible { color: var(--link); text-decoration: underline; }
        .lines span { white-space: pre-wrap; }
        .lines li:target, .lines li.cited { background: var(--cited); border-left-color: var(--edge); }
        h2 { font-size: 1.05rem; font-weight: 600; margin: 2rem 0 .5rem; } .answer { font-size: 1.05rem; } .tools > * { margin-right: 1rem; }
        table { border-collapse: collapse; width: 100%; font-size: .925rem; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
        .changes { border-left: 3px solid var(--edge); padding: .25rem 1rem; margin: 1.5rem 0; } .changes h2 { margin-top: .25rem; } .changed { background: var(--cited); }
        .turn { font-size: .9rem; margin: .5rem 0; } .turn a { margin-right: .75rem; } [hidden] { display: none !important; }
        figure { margin: 1rem 0; border: 1px solid var(--line); background: #fff; } figure svg { display: block; width: 100%; height: auto; }
        #box { display: none; fill: #ffd84d; fill-opacity: .28; stroke: #d97700; stroke-width: 2; } #box.on { display: block; }
        .scroll { overflow-x: auto; margin-top: 1rem; border: 1px solid var(--line); } .cells { width: auto; min-width: 100%; font-size: .875rem; line-height: 1.5; }
        .cells th { font-weight: 600; color: var(--faint); font-variant-numeric: tabular-nums; } .cells th a { color: inherit; text-decoration: none; }
        .cells td, .cells th { min-width: 2.5rem; max-width: 24rem; border-right: 1px solid var(--line); scroll-margin: 30vh; }
        .cells tr:target, .cells tr.cited, .cells td.cited { background: var(--cited); } .cells td.cited { outline: 2px solid var(--edge); } .cited-row th { color: var(--ink); }
        @media (max-width: 40rem) { .lines li { grid-template-columns: 2.75rem 1fr; column-gap: .6rem; } main { padding: 1.25rem .75rem 4rem; } }
        .lines li.cited a { color: var(--ink); }
        @media (forced-colors: active) { .lines li:target, .lines li.cited, .cells .cited { outline: 2px solid Highlight; border-left-color: Highlight; } #box { stroke: Highlight; } }
        @media print { .tools { display: none; } .lines li.cited { border-left-color: #000; } }

        """;
}
