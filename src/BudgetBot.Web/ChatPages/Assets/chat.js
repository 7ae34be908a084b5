// The chat: a token, the connection, and Web Chat in its place.
(() => {
  'use strict';
  const nonce = document.currentScript.nonce;
  const feedback = 'webchat:activity-status/feedback';
  const message = 'https://schema.org/Message';
  const element = document.getElementById('webchat');
  const state = document.getElementById('state');
  const guideButton = document.getElementById('guide-button');
  const domain = new URL('v3/directline', document.baseURI).href;
  const cited = new Map();
  let directLine;
  let token;

  function say(words) {
    state.textContent = words;
    state.hidden = words === '';
  }

  // Web Chat draws thumbs where the message has them, and tells afterwards which was pressed, but not below which message: the id does.
  function withThumbs(activity) {
    if (activity.type !== 'message' || activity.from?.role !== 'bot' || activity.channelData?.outcome !== 'answered' || !activity.id) {
      return activity;
    }

    const entities = activity.entities ?? [];
    const root = entities.find(entity => entity.type === message && !entity['@id']);
    const thumbs = root?.potentialAction ?? ['LikeAction', 'DislikeAction'].map(
      kind => ({ '@type': kind, '@id': `urn:budgetbot:${kind}:${activity.id}`, actionStatus: 'PotentialActionStatus' }));
    thumbs.forEach(thumb => cited.set(thumb['@id'], { replyToId: activity.id, answerId: activity.channelData.answerId }));
    return root?.potentialAction ? activity : {
      ...activity,
      entities: [
        ...entities.filter(entity => entity !== root),
        { '@context': 'https://schema.org', '@id': '', '@type': 'Message', type: message, ...root, potentialAction: thumbs },
      ],
    };
  }

  function withAnswer(activity) {
    const action = activity.name === feedback ? activity.value ?? activity.entities?.[0] : null;
    const about = action && cited.get(action['@id']);
    return about ? { ...activity, replyToId: about.replyToId, value: { ...action, answerId: about.answerId } } : activity;
  }

  const rules = { 'DIRECT_LINE/INCOMING_ACTIVITY': withThumbs, 'DIRECT_LINE/POST_ACTIVITY': withAnswer };
  // A long answer is read from its beginning; Web Chat alone would show its end.
  function showBeginning() {
    const answer = [...element.querySelectorAll('.webchat__basic-transcript__activity')].pop();
    const view = element.querySelector('.webchat__basic-transcript__scrollable');
    const above = answer && view ? view.getBoundingClientRect().top - answer.getBoundingClientRect().top : 0;
    if (above > 0) {
      view.scrollTop -= above + 8;
    }
  }

  const store = WebChat.createStore({}, () => next => action => {
    const rule = rules[action.type];
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.type === 'message') {
      setTimeout(showBeginning, 500);
    }

    return next(rule ? { ...action, payload: { ...action.payload, activity: rule(action.payload.activity) } } : action);
  });

  function openHere() {
    return next => request => {
      const { type, value } = request.cardAction;
      return type === 'openUrl' && BudgetBot.pane.open(value, document.activeElement) ? undefined : next(request);
    };
  }

  function draw() {
    WebChat.renderWebChat({
      directLine,
      store,
      nonce,
      locale: 'ja',
      username: '利用者',
      styleOptions: BudgetBot.styleOptions(),
      adaptiveCardsHostConfig: BudgetBot.cardConfig(),
      cardActionMiddleware: openHere,
      overrideLocalizedStrings: {
        TEXT_INPUT_PLACEHOLDER: '事業名や「前年度との差は？」などを入力',
        TEXT_INPUT_ALT: '質問を入力',
        REFERENCE_LIST_HEADER_OTHER: '出典 $1件',
        REFERENCE_LIST_HEADER_ONE: '出典 $1件',
        VOTE_LIKE_ALT: '役に立った',
        VOTE_DISLIKE_ALT: '役に立たなかった',
      },
    }, element);
  }

  function connect(options) {
    directLine = WebChat.createDirectLine({ domain, token, ...options });
    draw();
  }

  // A network that lets no WebSocket through shows in sockets that end without ever having been open; then the same chat goes on by polling.
  function watchSockets() {
    const Native = window.WebSocket;
    let failures = 0;
    let polling = false;
    window.WebSocket = class extends Native {
      constructor(...address) {
        super(...address);
        this.addEventListener('open', () => { failures = -2; });
        this.addEventListener('close', () => {
          failures += 1;
          if (failures > 0 && !polling && directLine.conversationId) {
            polling = true;
            document.body.dataset.connection = 'polling';
            token = directLine.token ?? token;
            connect({ conversationId: directLine.conversationId, webSocket: false });
          }
        });
      }
    };
  }

  async function start() {
    try {
      const response = await fetch(`${domain}/tokens/generate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ user: { id: `dl_${Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('')}` } }),
      });
      if (!response.ok) {
        say(response.status === 403
          ? 'この画面からは質問できません。案内されたアドレスで開き直すか、サインインし直してください。'
          : '混み合っています。しばらくしてから、この画面を開き直してください。');
        return;
      }

      ({ token } = await response.json());
    } catch {
      say('サービスに接続できません。しばらくしてから、この画面を開き直してください。');
      return;
    }

    say('');
    watchSockets();
    connect({});
    BudgetBot.onChange(draw);
  }

  function showGuide(shown) {
    document.body.classList.toggle('with-guide', shown);
    guideButton.setAttribute('aria-expanded', String(shown));
    if (shown) {
      document.getElementById('guide-close').focus();
    }
  }

  guideButton.addEventListener('click', () => showGuide(!document.body.classList.contains('with-guide')));
  function hideGuide() {
    showGuide(false);
    guideButton.focus();
  }

  document.getElementById('guide-close').addEventListener('click', hideGuide);
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && document.body.classList.contains('with-guide')) {
      hideGuide();
    }
  });
  document.getElementById('new-button').addEventListener('click', () => location.reload());
  document.getElementById('print-button').addEventListener('click', () => print());
  addEventListener('beforeprint', () => {
    document.getElementById('printed').textContent = `${document.title}　${new Date().toLocaleString('ja-JP')} 印刷`;
  });
  document.querySelectorAll('.sample').forEach(sample => sample.addEventListener('click', () => {
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: sample.textContent, method: 'keyboard' } });
    showGuide(false);
    element.querySelector('.webchat__send-box-text-box__input')?.focus();
  }));
  start();
})();
