/** What heads a page that stands in for another: blocked, gone, or out of order. */
const sorry =
  /^(?:oh no|oops|uh[ -]oh|whoops)\W*$|^(?:sorry|we(?:['’]re| are) sorry)(?:[^\p{L}]*$|[,.!:]? (?:but|we|this|the|that|there|you)\b)|^something went wrong\b|^access (?:(?:is|was|has been) )?(?:temporarily )?(?:denied|limited|restricted|blocked)|^(?:403|error)\W+forbidden\b|^(?:(?:http )?error )?(?:404|500|502|503)(?:\W*$|\W+(?:error|page|not found|internal|bad gateway|service))|(?:page|site) (?:was )?(?:not found|(?:is )?unavailable|can(?:no|['’])t be found)|^(?:service|site) (?:temporarily )?unavailable|under maintenance|be right back|^are you (?:a )?(?:human|robot)|verify (?:that )?you are|too many requests|^just a moment\W*$|^attention required|^checking your browser|zugriff verweigert|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|accès refusé|acceso denegado|página no encontrada|accesso negato|pagina non trovata|доступ.{0,20} (?:ограничен|запрещ[её]н)|страница не найдена/iu;

/** Whether a heading says that the page is not the one that was asked for, and no product's name. */
export function saysSorry(text: string): boolean {
  return sorry.test(text.trim());
}
