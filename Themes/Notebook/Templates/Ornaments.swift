import Markup

/// Stars that fall on the cover on the days that deserve it.
let fallingStars: HTML = """
  <svg class="spill" viewBox="0 0 300 160" aria-hidden="true"><path d="\
  M20.8 36.1l0.4 2.8l2.7 0.7l-2.5 1.3l0.2 2.8l-2-2l-2.6 1.1l1.3-2.5l-1.8-2.2l2.8 0.4z\
  M59.4 19.4l-0.3 2.1l1.8 1.1l-2.1 0.4l-0.5 2.1l-1-1.9l-2.1 0.2l1.5-1.5l-0.8-1.9l1.9 0.9z\
  M90.8 46.1l2.2 3.6l4.2-0.7l-2.7 3.2l1.9 3.8l-3.9-1.6l-3 3l0.3-4.2l-3.8-1.9l4.1-1z\
  M141.2 26.2l0.2 2.8l2.7 0.9l-2.6 1l-0.1 2.8l-1.8-2.2l-2.7 0.8l1.5-2.4l-1.6-2.3l2.7 0.7z\
  M177 40l1.8 6.8l7 1l-5.9 3.8l1.2 6.9l-5.5-4.5l-6.2 3.3l2.6-6.6l-5.1-4.9l7 0.4z\
  M215.9 19.4l-0.1 3.5l3.2 1.5l-3.4 0.9l-0.5 3.5l-1.9-2.9l-3.5 0.6l2.2-2.8l-1.7-3.1l3.3 1.2z\
  M246.2 60.3l2.6 3.3l4.1-1.1l-2.4 3.5l2.3 3.6l-4.1-1.2l-2.7 3.3l-0.1-4.2l-3.9-1.5l4-1.4z\
  M274.2 19.2l1.2 7.7l7.5 1.9l-6.9 3.5l0.5 7.7l-5.5-5.5l-7.2 2.9l3.5-6.9l-5-5.9l7.7 1.2z\
  M285.5 79l0.9 3.4l3.5 0.5l-3 1.9l0.6 3.5l-2.7-2.2l-3.1 1.6l1.3-3.3l-2.5-2.5l3.5 0.2z\
  M231.9 100.5l-0.4 2.8l2.4 1.5l-2.8 0.5l-0.6 2.7l-1.3-2.5l-2.8 0.2l2-2l-1.1-2.6l2.5 1.2z\
  M257.3 123l2.2 4.4l4.9-0.3l-3.5 3.4l1.8 4.6l-4.4-2.3l-3.8 3.1l0.8-4.9l-4.1-2.7l4.9-0.7z\
  M289.2 144.2l0.2 2.8l2.7 0.9l-2.6 1l-0.1 2.8l-1.8-2.2l-2.7 0.8l1.5-2.4l-1.6-2.3l2.7 0.7z\
  "></path></svg>

  """

/// A pencil, with its point at the first square of a journal that has none filled yet.
let pencil: HTML = """
  <svg class="pencil" viewBox="0 0 240 90" aria-hidden="true"><path class="shade" \
  d="M14 22l206 66 8-22-150-46z"></path><path class="wood" d="M2 6l26 2-8 18z"></path>\
  <path class="lead" d="M2 6l9 .7-2.8 6z"></path>\
  <path class="body" d="M28 8l158 50-8 18L20 26z"></path>\
  <path class="stripe" d="M25.500 14l158 50-2.500 6L22.500 20z"></path>\
  <path class="ring" d="M186 58l12 4-8 18-12-4z"></path>\
  <path class="rubber" d="M198 62l14 4.500q8 3 5 10t-11 5L190 80z"></path></svg>

  """
