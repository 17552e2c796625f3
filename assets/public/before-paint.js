/*
 * Sets the theme before the first paint. Settings arrive later, so the theme chosen last is kept in this origin's
 * local storage by entrypoints/shared/panel.tsx. A classic script on purpose: modules run after the first paint.
 */
{
  const chosen = localStorage.getItem('theme');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme =
    chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
}
