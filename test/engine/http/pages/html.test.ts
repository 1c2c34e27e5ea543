import { expect } from 'chai';
import { html } from '../../../../engine/http/pages/html.js';

describe('a piece of a page', () => {
  it('takes whatever is put into it for text', () => {
    const name = '<script>"x" & \'y\'</script>';
    const { text } = html`<p title="${name}">${name}</p>`;
    const escaped = '&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;';
    expect(text).to.equal(`<p title="${escaped}">${escaped}</p>`);
  });

  it('takes pieces as they are, lists of them, numbers, and leaves out what is not there', () => {
    const rows = ['a', '<b>'].map((cell) => html`<td>${cell}</td>`);
    const { text } = html`<tr>${rows}${3}${undefined}${false}</tr>`;
    expect(text).to.equal('<tr><td>a</td><td>&lt;b&gt;</td>3</tr>');
  });
});
