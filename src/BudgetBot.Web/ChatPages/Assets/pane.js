// The source pane: opens the page of a source beside the chat, at the cited lines, and gives the focus back when it is closed.
BudgetBot.pane = (() => {
  'use strict';
  const pane = document.getElementById('pane');
  const frame = document.getElementById('pane-frame');
  const title = document.getElementById('pane-title');
  const place = document.getElementById('pane-place');
  const alone = document.getElementById('pane-alone');
  const news = document.getElementById('news');
  const titles = new Map([...document.querySelectorAll('[data-document]')].map(link => [link.dataset.document, link.textContent]));
  let opener = null;

  // The address of a loaded source on this service, whatever name of the service the link carries; null for every other address.
  function local(address) {
    let url;
    try {
      url = new URL(address, document.baseURI);
    } catch {
      return null;
    }

    const file = /\/sources\/([^/]+)$/.exec(url.pathname);
    return file && titles.has(decodeURIComponent(file[1])) ? { document: decodeURIComponent(file[1]), hash: url.hash } : null;
  }

  // The place that a fragment names, in words; empty where it names none.
  function where(hash) {
    const span = /^#L(\d+)(?:-L?(\d+))?$/.exec(hash);
    if (span) {
      return !span[2] || span[1] === span[2] ? `${span[1]}行` : `${span[1]}–${span[2]}行`;
    }

    const parts = new URLSearchParams(hash.slice(1));
    const page = parts.get('page');
    return page && parts.get('printed') ? `${parts.get('printed')}ページ（PDF ${page}枚目）`
      : page ? `PDF ${page}枚目`
      : parts.get('cell') ? `シート「${parts.get('sheet')}」の ${parts.get('cell')}`
      : '';
  }

  // What the service is asked for, because a fragment never reaches it: the page of a PDF, the rows around a cell.
  function query(hash) {
    const parts = new URLSearchParams(hash.slice(1));
    return /^\d+$/.test(parts.get('page')) ? `?page=${parts.get('page')}`
      : parts.get('cell') ? `?sheet=${encodeURIComponent(parts.get('sheet'))}&cell=${encodeURIComponent(parts.get('cell'))}`
      : '';
  }

  function open(address, from) {
    const source = local(address);
    if (!source) {
      return false;
    }

    opener = from ?? document.activeElement;
    const url = `sources/${encodeURIComponent(source.document)}${query(source.hash)}${source.hash}`;
    title.textContent = titles.get(source.document);
    place.textContent = where(source.hash) ? `${where(source.hash)}に印を付けています` : '';
    alone.href = url;
    pane.hidden = false;
    document.body.classList.add('with-pane');
    document.body.classList.remove('with-guide');

    // Replaced, so that the browser's way back is not filled with sources.
    const target = new URL(url, document.baseURI).href;
    if (frame.contentWindow.location.href !== target) {
      frame.contentWindow.location.replace(target);
    } else {
      frame.contentWindow.dispatchEvent(new Event('hashchange'));
    }

    title.focus();
    news.textContent = `出典を開きました。${title.textContent} ${where(source.hash)}`;
    return true;
  }

  function close() {
    if (pane.hidden) {
      return;
    }

    pane.hidden = true;
    document.body.classList.remove('with-pane');
    news.textContent = '出典を閉じました。';
    (opener?.isConnected ? opener : document.getElementById('chat')).focus();
  }

  function onKey(event) {
    if (event.key === 'Escape' && !pane.hidden) {
      event.preventDefault();
      close();
    }
  }

  document.getElementById('pane-close').addEventListener('click', close);
  addEventListener('keydown', onKey);
  frame.addEventListener('load', () => frame.contentWindow.addEventListener('keydown', onKey));

  // Before Web Chat sees the click; a click that asks for a tab of its own stays one.
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && plain && link !== alone && open(link.href, link)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  return { open };
})();
