const WHAT_HERE =
  /여기(서|서는|선|는|에서|에서는)?.{0,4}(뭐|뭘|무엇|무슨|어떤).{0,8}(되|돼|하|해|할|있|떼|뗄|받|봐)|여기(서|서는|선|에서)?.{0,6}(되는|할 수 있는|하는|해 ?주는) ?(건|게|거|것|일|업무)|what (can|could|do) (i|you|we|people) (do|get) here|what('s| is) (possible|done) here|(这里|这儿|在这)(能|可以)?(办|做)?什么|ここ(では?|は|で)?何(が|を)/iu;
const NOT_HERE =
  /(여기|이곳|이 ?센터)(서|서는|선|에서|에서는|는)?.{0,3}(안|못) ?(되|돼|하|해)|여기(서|서는|선|에서|에서는|다|에)? ?(\S{1,4} )?(내는|하는|떼는|받는|되는|신고하는|신청하는) ?(거|것|데|곳)\S* ?(맞|아니|아닌)|can'?t (i |you )?(do|get) (it|that) here|not (done )?here|(这里|这儿)(不能|不可以|办不了)|ここで(は)?(でき|駄目|だめ)/iu;

/** "그럼 여기선 뭐가 돼요?": what the centre does at all. */
export function asksWhatHere(text: string): boolean {
  return WHAT_HERE.test(text.normalize('NFKC'));
}

/** "여기서는 안 돼요?": again, of what was just said to be done elsewhere. */
export function asksWhetherHere(text: string): boolean {
  return NOT_HERE.test(text.normalize('NFKC'));
}
