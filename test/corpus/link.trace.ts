import type { Family } from './case.js';

export const link: Family = {
  name: 'link',
  cases: [
    {
      rule: 'goto',
      of: '10.5.5: a link throw goes on at the catch of its name',
      process: `
        start s > throw t link L
        catch c link L > task a > end e`,
      steps: 'start => s t c a e .',
    },
    {
      rule: 'two-sources',
      of: '10.5.5: several throws may lead to one catch',
      process: `
        start s > xor x -[n > 1]> throw t1 link L
        x -*> task b > throw t2 link L
        catch c link L > end e`,
      steps: `
        start n=2 => s x t1 c e .
        start n=1 => s x b t2 c e .`,
    },
    {
      rule: 'link-loop',
      of: '10.5.5: a link may lead back',
      process: `
        start s > xor m > user a > xor x -[again]> throw t link L
        catch c link L > m
        x -*> end e`,
      steps: `
        start => s m +a
        complete a again=true => -a x t c m +a
        complete a again=false => -a x e .`,
    },
    {
      rule: 'link-inside',
      of: '10.5.5: a link stays in its scope',
      process: `
        start s > sub sp > end e
        sp { start s1 > throw t link L; catch c link L > user a > end e1 }`,
      steps: `
        start => s +sp s1 t c +a
        complete a => -a e1 -sp e .`,
    },
    {
      rule: 'tokens-by-link',
      of: '10.5.5: each token passes by itself',
      process: `
        start s > and f > throw t1 link L
        f > throw t2 link L
        catch c link L > user a > end e`,
      steps: `
        start => s f { t1 c +a | t2 c +a }
        complete a => -a e
        complete a => -a e .`,
    },
    {
      rule: 'link-without-target',
      of: '10.5.5: a throw without its catch is refused',
      process: 'start s > throw t link L',
      steps: 'deploy refused t',
    },
  ],
};
