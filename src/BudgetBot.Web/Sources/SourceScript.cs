namespace BudgetBot.Web.Sources;

/// <summary>
/// Marks the place that a fragment names: #L12-L14, #page=12&amp;box=…, #sheet=…&amp;cell=…. Fragments never reach the service, so a place that
/// this page does not show is asked for by a query. A single #L12 is marked by the browser itself, without this script.
/// </summary>
internal static class SourceScript
{
    private const string Code = """
        const source = document.getElementById('source');
        const box = document.getElementById('box');
        const MOST = 5000, EDGE = 2;

        function go(search) {
          if (new URL(search, location).search !== location.search) location.replace(location.pathname + search + location.hash);
        }

        function cite(element) {
          element.classList.add('cited');
          element.setAttribute('aria-current', 'true');
        }

        function boxOf(text) {
          const edges = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/.exec(text || '');
          return edges && edges.slice(1).map(Number);
        }

        function draw(edges) {
          if (!box) return;
          const [left, top, right, bottom] = edges;
          box.setAttribute('x', left - EDGE);
          box.setAttribute('y', top - EDGE);
          box.setAttribute('width', Math.max(0, right - left) + 2 * EDGE);
          box.setAttribute('height', Math.max(0, bottom - top) + 2 * EDGE);
          box.classList.add('on');
        }

        function show(element) {
          (box && box.classList.contains('on') ? box : element)?.scrollIntoView({ block: 'center', inline: 'center' });
        }

        function markLines(from, to) {
          const first = document.getElementById('L' + from);
          if (!first) {
            if (from >= 1 && from <= Number(source.dataset.count)) go('?line=' + from);
            return;
          }

          let edges = null;
          for (let n = from; n <= Math.min(to, from + MOST); n++) {
            const line = document.getElementById('L' + n);
            if (!line) continue;
            cite(line);
            const own = boxOf(line.dataset.box);
            if (own) edges = edges ? [Math.min(edges[0], own[0]), Math.min(edges[1], own[1]), Math.max(edges[2], own[2]), Math.max(edges[3], own[3])] : own;
          }

          if (edges) draw(edges);
          show(first);
        }

        function markPage(page, edges) {
          if (source.dataset.page !== String(page)) {
            if (page >= 1 && page <= Number(source.dataset.pages)) go('?page=' + page);
            return;
          }

          if (!edges) return;
          const [left, top, right, bottom] = edges;
          const cited = [...document.querySelectorAll('li[data-box]')].filter(line => {
            const own = boxOf(line.dataset.box);
            const middle = own && (own[1] + own[3]) / 2;
            return own && middle >= top && middle <= bottom && own[0] < right && own[2] > left;
          });
          cited.forEach(cite);
          draw(edges);
          show(cited[0]);
        }

        function markCell(sheet, cell) {
          const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
          if (!place) return;
          const column = source.dataset.sheet === sheet && document.querySelector(`th[data-column="${place[1]}"]`);
          const row = column && document.querySelector(`tr[data-row="${Number(place[2])}"]`);
          if (!row) {
            go('?sheet=' + encodeURIComponent(sheet) + '&cell=' + cell);
            return;
          }

          const found = row.cells[column.cellIndex];
          row.classList.add('cited-row');
          cite(found);
          show(found);
        }

        function mark() {
          document.querySelectorAll('.cited, .cited-row').forEach(element => { element.classList.remove('cited', 'cited-row'); element.removeAttribute('aria-current'); });
          box?.classList.remove('on');
          const span = /^#L(\d{1,7})(?:-L?(\d{1,7}))?$/.exec(location.hash);
          if (span) return markLines(Number(span[1]), Number(span[2] || span[1]));
          const parts = new URLSearchParams(location.hash.slice(1));
          if (parts.has('page')) markPage(Number(parts.get('page')), boxOf(parts.get('box')));
          else if (parts.has('cell')) markCell(parts.get('sheet') || '', parts.get('cell'));
        }

        document.querySelector('svg image')?.addEventListener('error', () => {
          document.querySelector('figure').hidden = true;
          document.getElementById('no-image').hidden = false;
        });
        addEventListener('hashchange', mark);
        mark();
        """;

    /// <summary>The script; names of its own do not meet those of another script of the page.</summary>
    public const string Text = "(() => {\n'use strict';\n" + Code + "\n})();";
}
