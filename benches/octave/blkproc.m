% MATLAB's old name for blockproc, which Octave has no more.
function result = blkproc(image, block, varargin)
  result = blockproc(image, block, varargin{end});
end
