// Classic script in the head: sets language and theme before the first paint, so that nothing flashes or moves.
(function () {
  var root = document.documentElement;
  try {
    root.lang = localStorage.getItem('jembatan.language') === 'en' ? 'en' : 'id';
    var theme = localStorage.getItem('jembatan.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (blocked) {
    root.lang = 'id';
  }
})();
