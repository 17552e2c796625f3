/** The article every hostile page carries: enough of our subject for any gate, in plain prose. */

/** Names that must be marked wherever the article stands readable. */
export const NAMES = ['Antony Blinken', 'Xi Jinping', 'Wang Yi', 'Lai Ching-te'];

export const PARAGRAPHS = [
  'Secretary of State Antony Blinken met President Xi Jinping in Beijing on Friday, at the end of a three-day visit to China that began in Shanghai.',
  'Before that, Foreign Minister Wang Yi had received him at the Diaoyutai guesthouse and spoke of negative factors in China-U.S. relations that were still building.',
  'Washington wants Beijing to stop the supply of dual-use goods to the Russian defense industry; China calls the charge groundless.',
  'On Taiwan, where Lai Ching-te takes office on 20 May, both sides repeated what they had said before.',
  'Treasury Secretary Janet Yellen, in Guangzhou three weeks earlier, had warned of Chinese overcapacity in electric vehicles and solar panels.',
];

/** The article as HTML (also well-formed XML). Its headline names nobody: the first mention of each name is in the text. */
export const ARTICLE = `<article><h1>A three-day visit ends</h1>\n${PARAGRAPHS.map(
  (text) => `<p>${text}</p>`,
).join('\n')}\n</article>`;

/** The same news in Chinese, as a translation in place would put it. */
export const TRANSLATED = [
  '美国国务卿布林肯周五在北京会见了中国国家主席习近平，结束对华访问。',
  '此前，中国外交部长王毅在钓鱼台国宾馆会见了他，谈到中美关系中的消极因素。',
  '美方要求中国停止向俄罗斯国防工业供应两用物项；中方称指责毫无根据。',
  '赖清德将于5月20日就任台湾总统，双方重申了各自立场。',
  '美国财政部长耶伦三周前在广州警告中国产能过剩。',
];

/** A whole HTML page around the article. */
export function articlePage({ head = '', before = '', body = ARTICLE, after = '' } = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Blinken ends China visit with Xi meeting</title>${head}</head>
<body style="margin: 40px; font: 18px/1.6 serif">${before}${body}${after}</body></html>`;
}
