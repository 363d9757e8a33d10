namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>The style of the HTML page. Every pair of colours has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3).</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root {
          color-scheme: light dark;
          --page: #ffffff; --card: #f5f6f8; --line: #d3d7de; --text: #1b1f24; --quiet: #525a65;
          --breaking: #b3141d; --risky: #8a4b00; --compatible: #17653a; --wording: #525a65;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #14171b; --card: #1d2127; --line: #3a414b; --text: #e4e7eb; --quiet: #a5adb8;
            --breaking: #ff8f8a; --risky: #f0b35a; --compatible: #6fd199; --wording: #a5adb8;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--page); color: var(--text);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        .tool { margin: 0; color: var(--quiet); font-size: .9rem; }
        h1 { margin: .1rem 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
        h2 { display: inline; font-size: 1.25rem; }
        section > h2 { display: block; }
        h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
        .version { margin: 0 0 .25rem; font-size: 1.1rem; overflow-wrap: anywhere; }
        .compared { margin: 0 0 1rem; color: var(--quiet); font-size: .9rem; overflow-wrap: anywhere; }
        header { margin-bottom: 1rem; } h3, dd { overflow-wrap: anywhere; }
        .counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
        .counts li { padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 1rem; }
        .breaking { color: var(--breaking); } .risky { color: var(--risky); }
        .compatible { color: var(--compatible); } .wording { color: var(--wording); }
        details { margin-top: 2rem; } details.more { margin-top: .4rem; font-size: .9rem; } .more > summary { color: var(--quiet); }
        .more dl { margin: .4rem 0 0; font-size: inherit; } a { color: inherit; } summary { cursor: pointer; }
        summary:focus-visible, pre:focus-visible { outline: 3px solid var(--text); outline-offset: 3px; }
        article { margin: .75rem 0; padding: .8rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
        .message { margin: 0 0 .5rem; overflow-wrap: anywhere; }
        .level { display: inline-block; padding: 0 .5rem; margin-right: .35rem; border: 1px solid; border-radius: .3rem; font-size: .85rem; font-weight: 600; }
        code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
        code { overflow-wrap: anywhere; }
        pre { margin: 0 0 .6rem; padding: .6rem .75rem; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--page); border: 1px solid var(--line); border-radius: .3rem; }
        del, ins { text-decoration: none; } del { color: var(--breaking); } ins { color: var(--compatible); }
        dl { margin: 0; font-size: .9rem; } dl > div { display: flex; gap: .75rem; }
        dt { flex: 0 0 6.5rem; color: var(--quiet); } dd { margin: 0; min-width: 0; }
        del, ins { display: inline-block; width: 100%; padding-left: 1.2em; text-indent: -1.2em; }
        @media (max-width: 34rem) { body { padding: 1rem .75rem 3rem; } article { padding: .7rem .75rem; } pre { padding: .5rem; }
          dl > div { display: block; margin-bottom: .35rem; } }
        @media print { body { max-width: none; padding: 0; } article { break-inside: avoid; } }
        """;
}
