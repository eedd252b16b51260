-- A central body's plan is a higher directive like any other: every post inside may read it, so that the
-- chain of documents can be walked from a commune up to the centre.

update directive_document as document
   set direction = 'higher', open = true
  from agency as issuer
 where issuer.id = document.issuer_agency_id and issuer.level = 'central'
   and document.status = 'registered' and document.direction = 'outgoing';
