% MATLAB's grid of frequencies from -1 up to 1, which Octave has not: of [rows columns], as two matrices.
function [across, down] = freqspace(size, varargin)
  places = @(n) (-floor(n / 2):ceil(n / 2) - 1) * 2 / n;
  [across, down] = meshgrid(places(size(2)), places(size(1)));
end
