// How Web Chat looks: the colours of the page, by the system's setting.
window.BudgetBot = (() => {
  'use strict';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(forced-colors: active)');
  const fonts = '"Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif';
  const light = { ground: '#f7f6f2', surface: '#ffffff', ink: '#1f2733', faint: '#59626f', line: '#d9d7cf', accent: '#24507f', mine: '#e4ecf5', wash: '#f2f0ea', alarm: '#b3121d' };
  const night = { ground: '#14171c', surface: '#1c2027', ink: '#e4e7ec', faint: '#a5adb9', line: '#363d47', accent: '#9cc3ee', mine: '#26374e', wash: '#232831', alarm: '#ffa3a9' };

  function colours() {
    return dark.matches ? night : light;
  }

  function styleOptions() {
    const c = colours();
    return {
      rootHeight: '100%',
      primaryFont: fonts,
      monospaceFont: fonts,
      backgroundColor: 'transparent',
      accent: c.accent,
      subtle: c.faint,
      timestampColor: c.faint,
      paddingRegular: 14,
      paddingWide: 18,
      avatarSize: 0,
      bubbleMaxWidth: 760,
      bubbleMinHeight: 0,
      bubbleBackground: c.surface,
      bubbleBorderColor: c.line,
      bubbleBorderRadius: 10,
      bubbleTextColor: c.ink,
      bubbleFromUserBackground: c.mine,
      bubbleFromUserBorderColor: c.mine,
      bubbleFromUserBorderRadius: 10,
      bubbleFromUserTextColor: c.ink,
      cleanTypingIndicatorColor: c.faint,
      groupTimestamp: 1,
      hideUploadButton: true,
      markdownRespectCRLF: true,
      sendBoxBackground: c.surface,
      sendBoxTextColor: c.ink,
      sendBoxPlaceholderColor: c.faint,
      sendBoxButtonColor: c.accent,
      sendBoxButtonColorOnHover: c.accent,
      sendBoxButtonColorOnFocus: c.accent,
      sendBoxButtonShadeColorOnHover: c.wash,
      sendBoxBorderTop: `solid 1px ${c.line}`,
      sendBoxHeight: 56,
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: c.surface,
      suggestedActionBackgroundColorOnHover: c.mine,
      suggestedActionBackgroundColorOnActive: c.mine,
      suggestedActionBorderColor: c.accent,
      suggestedActionBorderColorOnHover: c.accent,
      suggestedActionBorderRadius: 18,
      suggestedActionTextColor: c.accent,
      suggestedActionTextColorOnHover: c.accent,
      suggestedActionTextColorOnActive: c.accent,
      suggestedActionHeight: 38,
      transcriptVisualKeyboardIndicatorColor: c.accent,
      transcriptActivityVisualKeyboardIndicatorColor: c.accent,
      cardEmphasisBackgroundColor: c.wash,
      connectivityTextSize: '90%',
      notificationText: c.faint,
      failedConnectivity: c.alarm,
      newMessagesButtonKeyboardFocusIndicatorBorderColor: c.accent,
      scrollToEndButtonFontSize: '90%',
    };
  }

  function text(colour, subtle) {
    return { default: colour, subtle };
  }

  function cardConfig() {
    const c = colours();
    const foreground = Object.fromEntries(['default', 'accent', 'good', 'warning', 'attention', 'dark', 'light'].map(
      name => [name, name === 'accent' ? text(c.accent, c.accent) : text(c.ink, c.faint)]));
    const container = { backgroundColor: 'transparent', borderColor: c.line, foregroundColors: foreground };
    return {
      fontFamily: fonts,
      supportsInteractivity: true,
      fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
      lineHeights: { small: 20, default: 24, medium: 26, large: 28, extraLarge: 32 },
      spacing: { small: 4, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
      separator: { lineThickness: 1, lineColor: c.line },
      containerStyles: { default: container, emphasis: { ...container, backgroundColor: c.wash }, accent: { ...container, backgroundColor: c.mine } },
      actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
      table: { cellSpacing: 8 },
      adaptiveCard: { allowCustomStyle: false },
    };
  }

  function onChange(act) {
    dark.addEventListener('change', act);
    contrast.addEventListener('change', act);
  }

  return { styleOptions, cardConfig, onChange };
})();
