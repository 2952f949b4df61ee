// The script of the document: sorts and filters tables, and shows what the engine worked out for the what-if. It adds
// nothing up: every figure it shows stands in the document's data.

#include "html_script.h"

namespace sightline::proposal::html {

std::string documentScript() {
    return R"js(//<![CDATA[
'use strict';
(function () {
  var data = JSON.parse(document.getElementById('data').textContent);
  var words = data.words;
  function fill(text, parts) { return text.replace(/%([1-9])/g, function (all, n) { return parts[n - 1]; }); }
  function grouped(digits) { return digits.replace(/\B(?=(\d{3})+$)/g, data.comma ? '.' : ','); }
  function money(cents) {
    var text = String(Math.abs(cents));
    while (text.length < 3) { text = '0' + text; }
    return (cents < 0 ? '\u2212' : '') + grouped(text.slice(0, -2)) + (data.comma ? ',' : '.') + text.slice(-2);
  }
  function number(value) { var parts = String(value).split('.'); return grouped(parts[0]) + (parts[1] ? (data.comma ? ',' : '.') + parts[1] : ''); }

  function valueOf(cell) {
    if (!cell) { return ''; }
    if (cell.hasAttribute('data-v')) { return parseFloat(cell.getAttribute('data-v')); }
    return cell.textContent.trim().toLowerCase();
  }
  function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') { return a - b; }
    if (typeof a === 'number') { return -1; }
    if (typeof b === 'number') { return 1; }
    return a < b ? -1 : a > b ? 1 : 0;
  }
  // Rows move inside their group; sums and headings stay where they are.
  function sortTable(table, column, direction) {
    var body = table.tBodies[0], run = [];
    function place(before) {
      run.map(function (row, index) { return { row: row, index: index, key: valueOf(row.cells[column]) }; })
        .sort(function (x, y) { return direction * compare(x.key, y.key) || x.index - y.index; })
        .forEach(function (one) { body.insertBefore(one.row, before); });
      run = [];
    }
    Array.prototype.slice.call(body.rows).forEach(function (row) {
      if (row.className) { place(row); } else { run.push(row); }
    });
    place(null);
  }
  function addSorting(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var name = head.textContent, button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.setAttribute('aria-label', fill(words.sort, [name]));
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') !== 'ascending';
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        sortTable(table, column, up ? 1 : -1);
      });
    });
  }
  function addFilter(table) {
    var box = document.createElement('p'), field = document.createElement('input'), count = document.createElement('output');
    box.className = 'filter';
    field.type = 'search';
    field.placeholder = words.filter;
    field.setAttribute('aria-label', words.filter + ': ' + table.caption.textContent);
    count.setAttribute('aria-live', 'polite');
    box.appendChild(field);
    box.appendChild(count);
    table.parentNode.parentNode.insertBefore(box, table.parentNode);
    field.addEventListener('input', function () {
      var wanted = field.value.trim().toLowerCase(), shown = 0, all = 0;
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        if (row.className) { row.hidden = wanted !== '' && row.className === 'group'; return; }
        all += 1;
        row.hidden = wanted !== '' && row.textContent.toLowerCase().indexOf(wanted) < 0;
        if (!row.hidden) { shown += 1; }
      });
      count.textContent = wanted === '' ? '' : ' ' + fill(words.shown, [shown, all]);
    });
  }
  Array.prototype.forEach.call(document.querySelectorAll('table.sortable'), function (table) { addFilter(table); addSorting(table); });

  var what = data.whatIf;
  if (!what) { return; }
  var ids = ['cameras', 'days', 'sites', 'price'], keys = ['vms', 'nvr', 'hybrid'];
  function slider(i) { return document.getElementById('wi-' + ids[i]); }
  function priceWords(p) {
    if (p === 0) { return words.likely; }
    if (p === -1) { return words.lowest; }
    if (p === 1) { return words.highest; }
    return fill(words.between, [Math.round(Math.abs(p) * 100) + '\u2009%', p < 0 ? words.low : words.high]);
  }
  function show() {
    var at = ids.map(function (id, i) { return Number(slider(i).value); });
    var texts = [number(what.cameras[at[0]]), number(what.days[at[1]]), number(what.sites[at[2]]), priceWords(what.positions[at[3]])];
    ids.forEach(function (id, i) {
      document.getElementById('wo-' + id).textContent = texts[i];
      slider(i).setAttribute('aria-valuetext', texts[i]);
    });
    var point = what.points[(at[0] * what.days.length + at[1]) * what.sites.length + at[2]], best = -1;
    point.forEach(function (option, i) {
      var cells = document.getElementById('wr-' + keys[i]).cells, built = option[0] > 0;
      cells[1].textContent = built ? money(option[1][at[3]]) : '\u2013';
      cells[1].setAttribute('data-cents', built ? option[1][at[3]] : '');
      cells[2].textContent = built ? money(option[2][at[3]]) : '\u2013';
      cells[2].setAttribute('data-cents', built ? option[2][at[3]] : '');
      cells[3].textContent = built ? number(option[3]) : '\u2013';
      cells[4].textContent = built ? number(option[4]) : '\u2013';
      cells[5].textContent = built ? (option[0] === 2 ? words.met : words.missed) : words.notBuilt;
      if (option[0] === 2 && (best < 0 || option[1][at[3]] < point[best][1][at[3]])) { best = i; }
    });
    document.getElementById('wi-answer').textContent = best < 0 ? words.none : fill(words.cheapest, [what.names[best]]);
  }
  ids.forEach(function (id, i) { slider(i).addEventListener('input', show); });
  document.getElementById('wi-reset').addEventListener('click', function () {
    ids.forEach(function (id, i) { slider(i).value = what.now[i]; });
    show();
  });
  show();
}());
//]]>)js";
}

} // namespace sightline::proposal::html
